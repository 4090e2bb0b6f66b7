/** An administrative division of Shanxi: 2 (province), 4 (city) or 6 (county) digits of GB/T 2260. */
export interface DivisionFact {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly parent: string | null;
}

interface City {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Last two digits, Chinese name, English name. */
  readonly counties: readonly (readonly [string, string, string])[];
}

/** 山西省的11个设区市和117个县(市、区). */
const cities: readonly City[] = [
  {
    code: '1401',
    nameZh: '太原市',
    nameEn: 'Taiyuan',
    counties: [
      ['05', '小店区', 'Xiaodian District'],
      ['06', '迎泽区', 'Yingze District'],
      ['07', '杏花岭区', 'Xinghualing District'],
      ['08', '尖草坪区', 'Jiancaoping District'],
      ['09', '万柏林区', 'Wanbailin District'],
      ['10', '晋源区', 'Jinyuan District'],
      ['21', '清徐县', 'Qingxu County'],
      ['22', '阳曲县', 'Yangqu County'],
      ['23', '娄烦县', 'Loufan County'],
      ['81', '古交市', 'Gujiao City'],
    ],
  },
  {
    code: '1402',
    nameZh: '大同市',
    nameEn: 'Datong',
    counties: [
      ['12', '新荣区', 'Xinrong District'],
      ['13', '平城区', 'Pingcheng District'],
      ['14', '云冈区', 'Yungang District'],
      ['15', '云州区', 'Yunzhou District'],
      ['21', '阳高县', 'Yanggao County'],
      ['22', '天镇县', 'Tianzhen County'],
      ['23', '广灵县', 'Guangling County'],
      ['24', '灵丘县', 'Lingqiu County'],
      ['25', '浑源县', 'Hunyuan County'],
      ['26', '左云县', 'Zuoyun County'],
    ],
  },
  {
    code: '1403',
    nameZh: '阳泉市',
    nameEn: 'Yangquan',
    counties: [
      ['02', '城区', 'Urban District'],
      ['03', '矿区', 'Mining District'],
      ['11', '郊区', 'Suburban District'],
      ['21', '平定县', 'Pingding County'],
      ['22', '盂县', 'Yuxian County'],
    ],
  },
  {
    code: '1404',
    nameZh: '长治市',
    nameEn: 'Changzhi',
    counties: [
      ['03', '潞州区', 'Luzhou District'],
      ['04', '上党区', 'Shangdang District'],
      ['05', '屯留区', 'Tunliu District'],
      ['06', '潞城区', 'Lucheng District'],
      ['23', '襄垣县', 'Xiangyuan County'],
      ['25', '平顺县', 'Pingshun County'],
      ['26', '黎城县', 'Licheng County'],
      ['27', '壶关县', 'Huguan County'],
      ['28', '长子县', 'Zhangzi County'],
      ['29', '武乡县', 'Wuxiang County'],
      ['30', '沁县', 'Qinxian County'],
      ['31', '沁源县', 'Qinyuan County'],
    ],
  },
  {
    code: '1405',
    nameZh: '晋城市',
    nameEn: 'Jincheng',
    counties: [
      ['02', '城区', 'Urban District'],
      ['21', '沁水县', 'Qinshui County'],
      ['22', '阳城县', 'Yangcheng County'],
      ['24', '陵川县', 'Lingchuan County'],
      ['25', '泽州县', 'Zezhou County'],
      ['81', '高平市', 'Gaoping City'],
    ],
  },
  {
    code: '1406',
    nameZh: '朔州市',
    nameEn: 'Shuozhou',
    counties: [
      ['02', '朔城区', 'Shuocheng District'],
      ['03', '平鲁区', 'Pinglu District'],
      ['21', '山阴县', 'Shanyin County'],
      ['22', '应县', 'Yingxian County'],
      ['23', '右玉县', 'Youyu County'],
      ['81', '怀仁市', 'Huairen City'],
    ],
  },
  {
    code: '1407',
    nameZh: '晋中市',
    nameEn: 'Jinzhong',
    counties: [
      ['02', '榆次区', 'Yuci District'],
      ['03', '太谷区', 'Taigu District'],
      ['21', '榆社县', 'Yushe County'],
      ['22', '左权县', 'Zuoquan County'],
      ['23', '和顺县', 'Heshun County'],
      ['24', '昔阳县', 'Xiyang County'],
      ['25', '寿阳县', 'Shouyang County'],
      ['27', '祁县', 'Qixian County'],
      ['28', '平遥县', 'Pingyao County'],
      ['29', '灵石县', 'Lingshi County'],
      ['81', '介休市', 'Jiexiu City'],
    ],
  },
  {
    code: '1408',
    nameZh: '运城市',
    nameEn: 'Yuncheng',
    counties: [
      ['02', '盐湖区', 'Yanhu District'],
      ['21', '临猗县', 'Linyi County'],
      ['22', '万荣县', 'Wanrong County'],
      ['23', '闻喜县', 'Wenxi County'],
      ['24', '稷山县', 'Jishan County'],
      ['25', '新绛县', 'Xinjiang County'],
      ['26', '绛县', 'Jiangxian County'],
      ['27', '垣曲县', 'Yuanqu County'],
      ['28', '夏县', 'Xiaxian County'],
      ['29', '平陆县', 'Pinglu County'],
      ['30', '芮城县', 'Ruicheng County'],
      ['81', '永济市', 'Yongji City'],
      ['82', '河津市', 'Hejin City'],
    ],
  },
  {
    code: '1409',
    nameZh: '忻州市',
    nameEn: 'Xinzhou',
    counties: [
      ['02', '忻府区', 'Xinfu District'],
      ['21', '定襄县', 'Dingxiang County'],
      ['22', '五台县', 'Wutai County'],
      ['23', '代县', 'Daixian County'],
      ['24', '繁峙县', 'Fanshi County'],
      ['25', '宁武县', 'Ningwu County'],
      ['26', '静乐县', 'Jingle County'],
      ['27', '神池县', 'Shenchi County'],
      ['28', '五寨县', 'Wuzhai County'],
      ['29', '岢岚县', 'Kelan County'],
      ['30', '河曲县', 'Hequ County'],
      ['31', '保德县', 'Baode County'],
      ['32', '偏关县', 'Pianguan County'],
      ['81', '原平市', 'Yuanping City'],
    ],
  },
  {
    code: '1410',
    nameZh: '临汾市',
    nameEn: 'Linfen',
    counties: [
      ['02', '尧都区', 'Yaodu District'],
      ['21', '曲沃县', 'Quwo County'],
      ['22', '翼城县', 'Yicheng County'],
      ['23', '襄汾县', 'Xiangfen County'],
      ['24', '洪洞县', 'Hongtong County'],
      ['25', '古县', 'Guxian County'],
      ['26', '安泽县', 'Anze County'],
      ['27', '浮山县', 'Fushan County'],
      ['28', '吉县', 'Jixian County'],
      ['29', '乡宁县', 'Xiangning County'],
      ['30', '大宁县', 'Daning County'],
      ['31', '隰县', 'Xixian County'],
      ['32', '永和县', 'Yonghe County'],
      ['33', '蒲县', 'Puxian County'],
      ['34', '汾西县', 'Fenxi County'],
      ['81', '侯马市', 'Houma City'],
      ['82', '霍州市', 'Huozhou City'],
    ],
  },
  {
    code: '1411',
    nameZh: '吕梁市',
    nameEn: 'Lüliang',
    counties: [
      ['02', '离石区', 'Lishi District'],
      ['21', '文水县', 'Wenshui County'],
      ['22', '交城县', 'Jiaocheng County'],
      ['23', '兴县', 'Xingxian County'],
      ['24', '临县', 'Linxian County'],
      ['25', '柳林县', 'Liulin County'],
      ['26', '石楼县', 'Shilou County'],
      ['27', '岚县', 'Lanxian County'],
      ['28', '方山县', 'Fangshan County'],
      ['29', '中阳县', 'Zhongyang County'],
      ['30', '交口县', 'Jiaokou County'],
      ['81', '孝义市', 'Xiaoyi City'],
      ['82', '汾阳市', 'Fenyang City'],
    ],
  },
];

/** The province, its cities, their counties: each after the one it belongs to. */
export const divisions: readonly DivisionFact[] = [
  { code: '14', nameZh: '山西省', nameEn: 'Shanxi Province', parent: null },
  ...cities.map(({ code, nameZh, nameEn }) => ({ code, nameZh, nameEn, parent: '14' })),
  ...cities.flatMap(({ code, counties }) =>
    counties.map(([digits, nameZh, nameEn]) => ({ code: `${code}${digits}`, nameZh, nameEn, parent: code })),
  ),
];
