import { words } from '../i18n/words.js';

export const photosWords = words({
  zh: {
    drop: '拖入相片，或点击选择',
    standard: '二代身份证相片标准：白底彩色、免冠正面、至少 358×441 像素、JPEG 或 PNG，不超过 5 MB',
    uploading: '正在上传…',
    replace: '更换',
    remove: '移除',
    accepted: '已上传（{{width}}×{{height}}）',
    guideHead: '头部居中，占画面约三分之二',
    guideEyes: '双眼睁开，眼睛在参考线上',
    guideFace: '面部完整，不遮挡，无反光',
    guideGround: '背景纯白，无阴影',
    notImage: '请选择 JPEG 或 PNG 图片',
    tooLarge: '图片超过 {{limit}} MB',
    tooSmall: '图片只有 {{width}}×{{height}} 像素，至少需要 358×441',
    shape: '图片比例与标准（358∶441）相差较大，请先裁切',
    alt: '申请人相片',
  },
  en: {
    drop: 'Drop the photo here, or click to choose',
    standard:
      'ID-card standard: colour, white background, bare-headed, at least 358×441 pixels, JPEG or PNG, at most 5 MB',
    uploading: 'Uploading…',
    replace: 'Replace',
    remove: 'Remove',
    accepted: 'Uploaded ({{width}}×{{height}})',
    guideHead: 'Head centred, about two thirds of the picture',
    guideEyes: 'Eyes open, on the guide line',
    guideFace: 'Whole face, nothing covered, no glare',
    guideGround: 'Pure white background, no shadow',
    notImage: 'Please choose a JPEG or PNG picture',
    tooLarge: 'The picture is larger than {{limit}} MB',
    tooSmall: 'The picture has only {{width}}×{{height}} pixels; at least 358×441 are needed',
    shape: 'The proportions differ much from the standard (358:441); please crop first',
    alt: 'Photo of the applicant',
  },
});
