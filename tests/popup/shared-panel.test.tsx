import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeSettings } from '../../lib/settings';
import { eventually } from '../eventually';
import { button, openPopup, type Scene, setScene } from './open-popup';

let scene: Scene;
beforeEach(() => {
  vi.restoreAllMocks();
  scene = setScene();
});

const panel = () => document.querySelector('.shared');
const said = () => panel()?.querySelector('[role=status]')?.textContent;

describe('the popup on a shared computer', () => {
  beforeEach(() => changeSettings({ sharedComputer: true }));

  it('offers first of all to finish, and says what that forgets and what it can’t', async () => {
    await openPopup();
    expect(document.querySelector('main section')).toBe(panel());
    expect(panel()?.textContent).toContain('This forgets your report book');
    expect(panel()?.textContent).toContain('after ten minutes without use, and when the browser is closed');
    expect(panel()?.textContent).toContain('are not ours to delete');
    expect(said()).toBe('');
  });

  it('ends the session with one press, and reminds of the login', async () => {
    await openPopup();
    scene.background = { ok: true };
    button('I have finished').click();
    await eventually(() => expect(said()).toBe('Forgotten. Please log out of the site, too.'));
    expect(scene.asked).toContainEqual({ v: 1, type: 'end-session' });
  });

  it.each([
    ['refuses', { error: 'failed', message: 'broken' }],
    ['did not forget', { ok: false }],
  ])('says what to do when the background %s', async (_, reply) => {
    await openPopup();
    scene.background = reply;
    button('I have finished').click();
    await eventually(() => expect(said()).toMatch(/Close all windows/));
  });
});

it('the popup on a computer of one’s own has nothing to finish', async () => {
  await openPopup();
  expect(panel()).toBeNull();
});
