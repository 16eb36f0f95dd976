import type { SiteLanguage, Surface } from '../../tests/site';

/** What the start page says in each language: the names of the demo's pages, and that nothing on them is real. */
export const START_WORDS: Readonly<Record<SiteLanguage, Readonly<Record<Surface | 'invented', string>>>> = {
  en: {
    home: 'Facebook: home',
    group: 'Facebook: a group',
    permalink: 'Facebook: a post on its own page',
    dialog: 'Facebook: a post opened over the page',
    instagram: 'Instagram: home',
    'instagram-post': 'Instagram: a post on its own page',
    invented: 'All posts, names and numbers are invented.',
  },
  vi: {
    home: 'Facebook: trang chủ',
    group: 'Facebook: nhóm',
    permalink: 'Facebook: trang riêng của một bài viết',
    dialog: 'Facebook: bài viết mở đè lên trang',
    instagram: 'Instagram: trang chủ',
    'instagram-post': 'Instagram: trang riêng của một bài viết',
    invented: 'Mọi bài viết, tên và số điện thoại đều là bịa.',
  },
  th: {
    home: 'Facebook: หน้าแรก',
    group: 'Facebook: กลุ่ม',
    permalink: 'Facebook: หน้าของโพสต์เดียว',
    dialog: 'Facebook: โพสต์ที่เปิดทับหน้าเดิม',
    instagram: 'Instagram: หน้าแรก',
    'instagram-post': 'Instagram: หน้าของโพสต์เดียว',
    invented: 'โพสต์ ชื่อ และเบอร์ทั้งหมดเป็นเรื่องสมมติ',
  },
  km: {
    home: 'Facebook៖ ទំព័រដើម',
    group: 'Facebook៖ ក្រុម',
    permalink: 'Facebook៖ ទំព័រនៃការបង្ហោះមួយ',
    dialog: 'Facebook៖ ការបង្ហោះដែលបើកពីលើទំព័រ',
    instagram: 'Instagram៖ ទំព័រដើម',
    'instagram-post': 'Instagram៖ ទំព័រនៃការបង្ហោះមួយ',
    invented: 'ការបង្ហោះ ឈ្មោះ និងលេខទាំងអស់ គឺប្រឌិតឡើង។',
  },
  id: {
    home: 'Facebook: beranda',
    group: 'Facebook: grup',
    permalink: 'Facebook: satu postingan di halamannya sendiri',
    dialog: 'Facebook: postingan yang dibuka di atas halaman',
    instagram: 'Instagram: beranda',
    'instagram-post': 'Instagram: satu postingan di halamannya sendiri',
    invented: 'Semua postingan, nama, dan nomor adalah rekaan.',
  },
  'zh-Hans': {
    home: 'Facebook：首页',
    group: 'Facebook：小组',
    permalink: 'Facebook：单条帖子的页面',
    dialog: 'Facebook：在页面上方打开的帖子',
    instagram: 'Instagram：首页',
    'instagram-post': 'Instagram：单条帖子的页面',
    invented: '所有帖子、姓名和号码均为虚构。',
  },
};
