/** The site's own words, in the two languages that the stand-in speaks. */
export interface Labels {
  readonly notice: string;
  readonly site: string;
  readonly home: string;
  readonly group: string;
  readonly dark: string;
  readonly feedHeading: string;
  readonly stories: string;
  readonly reels: string;
  readonly people: string;
  readonly compose: string;
  readonly sort: string;
  readonly seeMore: string;
  readonly actionsFor: (name: string) => string;
  readonly commentBy: (name: string, time: string) => string;
  readonly replyBy: (name: string, to: string) => string;
  readonly writeComment: string;
  readonly postBy: (name: string) => string;
  readonly anonymous: string;
  readonly sponsored: string;
  readonly follow: string;
  readonly shared: string;
  readonly public: string;
  readonly like: string;
  readonly comment: string;
  readonly share: string;
  readonly likes: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly hoursAgo: (count: number) => string;
  readonly apply: string;
  readonly report: string;
  readonly hide: string;
  readonly reported: string;
  readonly end: string;
}

const en: Labels = {
  notice: 'This is a practice page made for training. All posts, names and numbers on it are invented.',
  site: 'Demo feed',
  home: 'Home',
  group: 'Example job group',
  dark: 'Dark or light',
  feedHeading: 'News Feed posts',
  stories: 'Stories',
  reels: 'Reels and short videos',
  people: 'People you may know',
  compose: "What's on your mind?",
  sort: 'Most relevant',
  seeMore: 'See more',
  actionsFor: (name) => `Actions for this post by ${name}`,
  commentBy: (name, time) => `Comment by ${name} ${time}`,
  replyBy: (name, to) => `Reply by ${name} to ${to}'s comment`,
  writeComment: 'Write a comment…',
  postBy: (name) => `${name}'s post`,
  anonymous: 'Anonymous participant',
  sponsored: 'Sponsored',
  follow: 'Follow',
  shared: 'shared a post.',
  public: 'Shared with Public',
  like: 'Like',
  comment: 'Comment',
  share: 'Share',
  likes: (count) => `${count} likes`,
  hours: (count) => `${count}h`,
  hoursAgo: (count) => `${count} hours ago`,
  apply: 'Apply now',
  report: 'Report post',
  hide: 'Hide post',
  reported: 'On this practice page nothing is sent.',
  end: 'You have reached the end of the practice page.',
};

const vi: Labels = {
  notice: 'Đây là trang thực hành dùng cho tập huấn. Mọi bài viết, tên và số điện thoại đều là bịa.',
  site: 'Bảng tin mẫu',
  home: 'Trang chủ',
  group: 'Nhóm việc làm mẫu',
  dark: 'Tối hoặc sáng',
  feedHeading: 'Bài viết trên Bảng feed',
  stories: 'Tin',
  reels: 'Reels và video ngắn',
  people: 'Những người bạn có thể biết',
  compose: 'Bạn đang nghĩ gì?',
  sort: 'Phù hợp nhất',
  seeMore: 'Xem thêm',
  actionsFor: (name) => `Hành động với bài viết này của ${name}`,
  commentBy: (name, time) => `Bình luận dưới tên ${name} ${time}`,
  replyBy: (name, to) => `Phản hồi bình luận của ${to} dưới tên ${name}`,
  writeComment: 'Viết bình luận…',
  postBy: (name) => `Bài viết của ${name}`,
  anonymous: 'Người tham gia ẩn danh',
  sponsored: 'Được tài trợ',
  follow: 'Theo dõi',
  shared: 'đã chia sẻ một bài viết.',
  public: 'Đã chia sẻ với Công khai',
  like: 'Thích',
  comment: 'Bình luận',
  share: 'Chia sẻ',
  likes: (count) => `${count} lượt thích`,
  hours: (count) => `${count} giờ`,
  hoursAgo: (count) => `${count} giờ trước`,
  apply: 'Ứng tuyển ngay',
  report: 'Báo cáo bài viết',
  hide: 'Ẩn bài viết',
  reported: 'Trên trang thực hành này không có gì được gửi đi.',
  end: 'Bạn đã xem hết trang thực hành.',
};

export const LABELS: Readonly<Record<'en' | 'vi', Labels>> = { en, vi };
