export { actorLabel, hashOfSecret, networkHash, newIdIn, newSecret, type ServiceContext } from './context.ts';
