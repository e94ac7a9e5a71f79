import { appBundle } from '../../packages/tooling/app-bundle.ts';

export default appBundle('/admin/');
