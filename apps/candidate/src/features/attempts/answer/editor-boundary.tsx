import { Component, type ReactNode } from 'react';

type EditorBoundaryProps = { children: ReactNode; fallback: ReactNode };

/** Shows something else when the editor cannot be loaded or breaks: an answer must always be possible. */
export class EditorBoundary extends Component<EditorBoundaryProps, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? this.props.fallback : this.props.children;
  }
}
