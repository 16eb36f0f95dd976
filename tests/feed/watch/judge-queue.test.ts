import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Post } from '../../../lib/detect';
import { createJudgeQueue, type Judge, type Question } from '../../../lib/feed/watch/judge-queue';
import { answerTo, judgeAll } from './stage';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const post = (key: string): Post => ({
  key,
  site: 'facebook',
  surface: 'home',
  text: key,
  imageTexts: [],
  links: [],
});

function openQueue(judge: Judge) {
  const asked: string[][] = [];
  const answered: string[] = [];
  const outdated = vi.fn();
  const failed = vi.fn();
  const queue = createJudgeQueue({
    judge: (posts) => {
      asked.push(posts.map(({ key }) => key));
      return judge(posts);
    },
    outdated,
    failed,
  });
  const ask = (key: string, signature = key): Question => {
    const question = {
      post: post(key),
      signature,
      answered: () => void answered.push(`${key} ${signature}`),
    };
    queue.ask(question);
    return question;
  };
  return {
    queue,
    ask,
    asked,
    answered,
    outdated,
    failed,
    wait: (ms = 1_000) => vi.advanceTimersByTimeAsync(ms),
  };
}

describe('a queue of posts to be judged', () => {
  it('sends one message at a time', async () => {
    let answer = () => {};
    const slow: Judge = (posts) =>
      new Promise((resolve) => {
        answer = () => void judgeAll(posts).then(resolve);
      });
    const { ask, asked, wait } = openQueue(slow);
    for (let at = 0; at < 30; at++) ask(`p${at}`);
    await wait();
    expect(asked.map(({ length }) => length)).toEqual([20]);
    answer();
    await wait();
    expect(asked.map(({ length }) => length)).toEqual([20, 10]);
  });

  it('asks once for two places of the same post, and apart for two texts under one key', async () => {
    const { ask, asked, answered, wait } = openQueue(judgeAll);
    ask('a', 'one');
    ask('a', 'one');
    ask('a', 'two');
    await wait();
    expect(asked).toEqual([['a'], ['a']]);
    expect(answered).toEqual(['a one', 'a one', 'a two']);
  });

  it('sends posts one by one after a batch was not understood, so that only the odd one is lost', async () => {
    const { ask, asked, answered, wait } = openQueue(async (posts) =>
      posts.some(({ key }) => key === 'odd') ? { error: 'unknown', message: 'what?' } : judgeAll(posts),
    );
    for (const key of ['a', 'odd', 'b']) ask(key);
    await wait(60_000);
    expect(answered).toEqual(['a a', 'b b']);
    expect(asked.filter((keys) => keys.includes('odd')).length, 'then it is given up').toBeLessThan(7);
    ask('c');
    ask('d');
    await wait();
    expect(asked.at(-1), 'and batches are whole again').toEqual(['c', 'd']);
  });

  it('takes silence for a lost answer', async () => {
    const replies: ReturnType<Judge>[] = [new Promise(() => {})];
    const { ask, answered, wait } = openQueue((posts) => replies.shift() ?? judgeAll(posts));
    ask('a');
    await wait(9_000);
    expect(answered).toEqual([]);
    await wait(3_000);
    expect(answered).toEqual(['a a']);
  });

  it.each([
    ['throws', () => Promise.reject(new Error('gone'))],
    ['answers nonsense', () => Promise.resolve('what' as never)],
    ['answers nothing', () => Promise.resolve(undefined as never)],
    ['leaves answers out', () => Promise.resolve({ answers: [null, { key: 7 }] as never })],
  ])('asks again when the background %s', async (_, broken) => {
    let tries = 0;
    const { ask, answered, wait } = openQueue((posts) => (tries++ === 0 ? broken() : judgeAll(posts)));
    ask('a');
    await wait(5_000);
    expect(answered).toEqual(['a a']);
  });

  it('gives a post up that the background never answers, and goes on with the others', async () => {
    const { ask, asked, answered, wait } = openQueue(async (posts) => ({
      answers: posts.filter(({ key }) => key !== 'mute').map((each) => answerTo(each)),
    }));
    ask('mute');
    ask('a');
    await wait(120_000);
    expect(answered).toEqual(['a a']);
    expect(asked.length).toBeLessThan(8);
  });

  it('forgets what is no longer wanted', async () => {
    const { queue, ask, asked, wait } = openQueue(judgeAll);
    queue.forget(ask('a'));
    await wait();
    expect(asked).toEqual([]);
  });

  it('falls silent for good when it is outdated', async () => {
    const { ask, asked, outdated, wait } = openQueue(async () => ({ error: 'outdated', message: 'reload' }));
    ask('a');
    await wait();
    ask('b');
    await wait(60_000);
    expect(outdated).toHaveBeenCalledOnce();
    expect(asked).toEqual([['a']]);
  });

  it('says what went wrong with one answer and delivers the others', async () => {
    const { queue, ask, answered, failed, wait } = openQueue(judgeAll);
    queue.ask({
      post: post('bad'),
      signature: 'bad',
      answered: () => {
        throw new Error('no card');
      },
    });
    ask('a');
    await wait();
    expect(answered).toEqual(['a a']);
    expect(failed).toHaveBeenCalledOnce();
  });
});
