import { measureSpeed } from '../../scripts/speed/measure-speed';
import { benchPosts } from '../../scripts/speed/posts';
import { smallPack } from '../detect/small-pack';

// A process of its own: the test runner rewrites every import, which makes small functions several times as slow.
console.log(JSON.stringify(measureSpeed(smallPack, benchPosts('feed'), 60)));
