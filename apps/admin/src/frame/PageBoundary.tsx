import { Component, type ReactNode } from 'react';
import { Broken } from './Broken.tsx';

/** 页面出错 — a page that breaks says so and lets one try again; the frame around it stands. */
export class PageBoundary extends Component<{ children: ReactNode }, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };
  static getDerivedStateFromError(error: Error) {
    return { error };
  }
  override render() {
    return this.state.error ? (
      <Broken error={this.state.error} again={() => this.setState({ error: undefined })} />
    ) : (
      this.props.children
    );
  }
}
