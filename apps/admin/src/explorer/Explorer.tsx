import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import { GraphiQL } from 'graphiql';
import { useEffect, useState } from 'react';
import type { ApiError } from '../api/api-error.ts';
import { fetchGraphql } from '../api/fetch-graphql.ts';
import { locale } from '../api/locale.ts';
import { MeDocument, type MeQuery } from '../generated/first.ts';

const texts = {
  zh: { signIn: '请先登录，再打开接口浏览器。', open: '去登录' },
  en: { signIn: 'Sign in to explore the API.', open: 'Sign in' },
};

/** What is typed here may be anybody's business data: it is kept in memory and leaves with the page. */
const memory = (() => {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
  };
})();

const example = `# 信风 Tradewind
query Contracts {
  contracts(first: 10, orderBy: [{ createdAt: DESC }]) {
    totalCount
    nodes { number status amount currency customer { name } }
  }
}
`;

const fetcher = async (parameters: object) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'accept-language': locale() === 'zh' ? 'zh-CN' : 'en' },
    body: JSON.stringify(parameters),
  });
  return response.json();
};

/** 接口浏览器 — GraphiQL from our own origin, with the session of the console. */
export default function Explorer() {
  const [state, setState] = useState<'asking' | 'stranger' | 'known'>('asking');
  useEffect(() => {
    document.title = 'GraphQL · 信风 Tradewind';
    fetchGraphql<MeQuery>(MeDocument)().then(
      ({ me }) => setState(me ? 'known' : 'stranger'),
      (_error: ApiError) => setState('stranger'),
    );
  }, []);
  if (state === 'asking') return null;
  if (state === 'stranger') {
    const say = texts[locale()];
    return (
      <main className="explorer-stranger">
        <p>{say.signIn}</p>
        <a href="/">{say.open}</a>
      </main>
    );
  }
  return <GraphiQL fetcher={fetcher} storage={memory} defaultQuery={example} />;
}
