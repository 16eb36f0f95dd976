import { describe, expect, it } from 'vitest';
import { helpFor, leavingHelp, type Offer, type Office } from '../../lib/help';
import { knowledge } from './directory';

const under = (step: Offer['step'], offers: readonly Offer[]): readonly Office[] =>
  offers.filter((offer): offer is Office => offer.step === step && offer.step !== 'say');

const ids = (offices: readonly Office[]) => offices.map(({ id }) => id);

describe('help', () => {
  it('for an Indian in Laos is the embassy there, though no line in Laos is known', () => {
    const offers = helpFor(knowledge, { origin: 'IN', here: 'LA' });
    expect(under('line-here', offers)).toEqual([]);
    expect(under('consulate', offers)[0]).toMatchObject({
      id: 'in-vientiane',
      contacts: [{ by: 'call', number: '+856 20 5553 6568', href: 'tel:+8562055536568' }],
    });
  });

  it('for a Filipina in Qatar has the offices in Doha, and none in Dubai', () => {
    const consulates = ids(under('consulate', helpFor(knowledge, { origin: 'PH', here: 'QA' })));
    expect(consulates.slice(0, 2)).toEqual(['ph-doha-workers', 'ph-doha']);
    expect(consulates).not.toContain('ph-dubai');
  });

  it('for a Thai abroad has the line at home that answers calls from anywhere before the short number', () => {
    const home = under('line-home', helpFor(knowledge, { origin: 'TH', here: 'KH' }));
    expect(ids(home)[0]).toBe('th-thais-abroad');
    expect(home.find(({ id }) => id === 'th-1300')?.contacts).toMatchObject([
      { href: 'tel:1300', onlyIn: 'TH' },
    ]);
  });

  it('at home is the line, then how to check an agency', () => {
    const offers = helpFor(knowledge, { origin: 'PH', here: 'PH' });
    expect(offers.slice(0, 2)).toMatchObject([
      { step: 'line-here', id: 'ph-1343' },
      { step: 'register', id: 'ph-dmw-agencies' },
    ]);
    expect(under('line-home', offers)).toEqual([]);
  });

  it('says which number of the ad to look up, when it has the form of that register', () => {
    const register = (licence: string) =>
      under('register', helpFor(knowledge, { origin: 'PH', here: 'PH', licence }))[0];
    expect(register('DMW-514-LB-08132024-R')).toMatchObject({
      licence: 'DMW-514-LB-08132024-R',
      looksLike: 'DMW-000-LB-00000000-A',
    });
    expect(register('OP&HRD/5224/LHR/2026')).not.toHaveProperty('licence');
  });

  it('leaves out lines for other people than the one who asks', () => {
    const lines = (origin: string, here: string) =>
      helpFor(knowledge, { origin, here }).flatMap((offer) => (offer.step === 'say' ? [] : [offer.id]));
    expect(lines('VN', 'TW')).toContain('tw-1955');
    expect(lines('TW', 'KH')).not.toContain('tw-1955');
    expect(lines('VN', 'TH')).toContain('th-1300');
    expect(lines('VN', 'TH')).not.toContain('th-thais-abroad');
    expect(lines('VN', 'KH')).toContain('blue-dragon');
    expect(lines('ET', 'AE')).not.toContain('blue-dragon');
  });

  it('begins with who speaks the reader’s language, then who speaks English', () => {
    const first = (language: string) =>
      under('line-here', helpFor(knowledge, { origin: 'VN', here: 'KH', language }))[0];
    expect(first('km')).toMatchObject({ id: 'kh-police-1288' });
    expect(first('vi')).toMatchObject({ id: 'kh-police-117' });
    for (const language of ['th', 'hi', 'fil'])
      expect(first(language), language).toMatchObject({ id: 'kh-police-117' });
  });

  it('for somebody who told nothing is who works everywhere', () => {
    const offers = helpFor(knowledge, {});
    expect(ids(under('organisation', offers))).toContain('iom');
    expect(ids(under('report', offers))).toEqual(['stop-the-traffik']);
  });

  it('shows one of two entries with the same number, and tells a short number of another country apart', () => {
    const line = (kind: 'trafficking-line' | 'child-line') => ({
      kind,
      name: kind,
      numbers: [{ by: 'call' as const, number: '111' }],
      emails: [],
      languages: [],
      source: 'https://lines.example/',
      checked: '2026-11-21',
      confidence: 'official' as const,
    });
    const help = {
      VN: { 'vn-adults': line('trafficking-line'), 'vn-children': line('child-line') },
      KH: { 'kh-adults': line('trafficking-line') },
    };
    const offers = helpFor({ help }, { origin: 'VN', here: 'KH' });
    expect(ids(under('line-here', offers))).toEqual(['kh-adults']);
    expect(ids(under('line-home', offers))).toEqual(['vn-adults']);
  });

  it('without a directory is what to say to whom', () => {
    expect(helpFor({}, { origin: 'VN', here: 'KH' })).toMatchObject([
      { step: 'say', to: 'consulate' },
      { step: 'say', to: 'police' },
      { step: 'say', to: 'family' },
    ]);
  });
});

describe('what to say to the family', () => {
  const toFamily = (offers: readonly Offer[]) =>
    offers.flatMap((offer) => (offer.step === 'say' && offer.to === 'family' ? offer.parts : []));

  it('sends nobody to the ministry who looks at an ad at home', () => {
    for (const here of ['PH', undefined])
      expect(toFamily(helpFor(knowledge, { origin: 'PH', here }))).toEqual(['place', 'the-ad']);
  });

  it('asks for the ministry abroad, and wherever somebody is held', () => {
    expect(toFamily(helpFor(knowledge, { origin: 'PH', here: 'QA' }))).toContain('call-the-ministry');
    expect(toFamily(leavingHelp(knowledge, { origin: 'PH', here: 'PH' }))).toContain('call-the-ministry');
  });
});

describe('help for somebody who is held', () => {
  it('in Cambodia begins with the police’s own way: who may report, and with what', () => {
    const [first] = leavingHelp(knowledge, { origin: 'VN', here: 'KH' });
    expect(first).toMatchObject({
      id: 'kh-police-telegram',
      contacts: [{ by: 'telegram', href: 'https://t.me/+855979117117' }],
      trapped: { by: 'person', asks: expect.arrayContaining(['position', 'passport', 'rescue-video']) },
    });
  });

  it('names that way, with its country, to somebody who did not say where they are', () => {
    expect(leavingHelp(knowledge, {})[0]).toMatchObject({ id: 'kh-police-telegram', country: 'KH' });
    expect(under('rescue-report', leavingHelp(knowledge, { here: 'TH' }))).toEqual([]);
  });

  it('has those who get people out before all other organisations', () => {
    const organisations = under('organisation', leavingHelp(knowledge, { origin: 'VN', here: 'KH' }));
    expect(ids(organisations)[0]).toBe('blue-dragon');
    expect(ids(organisations)).toContain('kh-licadho');
  });

  it('never says that somebody gets people out of whom nobody knows whether they still do', () => {
    const gaso = under('organisation', leavingHelp(knowledge, { origin: 'NP', here: 'LA' })).find(
      ({ id }) => id === 'gaso',
    );
    expect(gaso).toBeDefined();
    expect(gaso).not.toHaveProperty('trapped');
  });

  it('is kept from the everyday page: a report by Telegram is no line to ask', () => {
    expect(JSON.stringify(helpFor(knowledge, { origin: 'VN', here: 'KH' }))).not.toContain('t.me');
  });
});

describe('an organisation’s policy', () => {
  it('puts its own first, each under its heading', () => {
    const policy = { first: ['kh-licadho', 'kh-police-117'], hide: [] };
    const offers = helpFor(knowledge, { origin: 'VN', here: 'KH', policy });
    expect(ids(under('organisation', offers))[0]).toBe('kh-licadho');
    expect(ids(under('line-here', offers))[0]).toBe('kh-police-117');
    expect(offers[0]).toMatchObject({ step: 'line-here' });
  });

  it('leaves out what it hides, on both pages', () => {
    const policy = { first: [], hide: ['kh-police-117', 'blue-dragon'] };
    const asked = { origin: 'VN', here: 'KH', policy };
    for (const offers of [helpFor(knowledge, asked), leavingHelp(knowledge, asked)])
      expect(JSON.stringify(offers)).not.toMatch(/kh-police-117|blue-dragon/);
  });

  it('that hides everything leaves what to say', () => {
    const all = Object.values(knowledge.help ?? {}).flatMap(Object.keys);
    const policy = { first: [], hide: all };
    const steps = helpFor(knowledge, { origin: 'VN', here: 'KH', policy }).map(({ step }) => step);
    expect(steps).toEqual(['say', 'say', 'say']);
  });
});
