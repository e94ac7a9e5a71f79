export { connectRunner, type RunnerConnection } from './connect-runner.ts';
export { type EngineProfile, engineProfiles } from './engine-profile.ts';
export { readMessages, sendMessage } from './line-messages.ts';
export type { ChildInput, ChildMessage, ChildRequest } from './messages.ts';
export { serveSupervisor } from './serve-socket.ts';
export { createSupervisor, type Supervisor, type SupervisorOptions } from './supervisor.ts';
export { type SupervisorProcess, type SupervisorProcessOptions, startSupervisorProcess } from './supervisor-process.ts';
