# expect: time_limit
import asyncio


async def wait():
    await asyncio.get_running_loop().create_future()


asyncio.run(wait())
