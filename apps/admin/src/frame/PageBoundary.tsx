import Button from '@mui/material/Button';
import { Component, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Empty } from '../parts/Empty.tsx';

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

function Broken({ error, again }: { error: Error; again: () => void }) {
  const translate = useTranslate();
  return (
    <Empty
      title={translate('tw.page.broken')}
      action={
        <Button variant="outlined" onClick={again}>
          {translate('tw.page.again')}
        </Button>
      }
    >
      {error.message}
    </Empty>
  );
}
