import '@assay/ui/styles.css';
import './styles.css';
import { createRoot } from 'react-dom/client';
import { composeApp } from './compose.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(composeApp());
