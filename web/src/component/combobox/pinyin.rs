//! How Chinese names are written in Latin letters, as people who type Chinese write them: whole, or the first letter of each
//! character.

/// The characters of the names of countries and currencies (CLDR, `zh`), each after its syllable in them; `v` stands for `ü`, as on a
/// keyboard. Readings are those of pypinyin.
const SYLLABLES: &str = "\
    a阿 ai埃爱 an安 ang昂 ao奥澳 ba巴 bai拜白百 ban班 bang磅镑 bao保堡 bei北贝 ben本 bi币比秘 bian边 bie别 bin宾 bing冰 bo伯博泊波玻 \
    bu不布部 cha查 chao朝 chi赤 ci茨 da大达 dai代 dan丹旦诞 dao岛道 de得德的 deng登 di地帝第蒂迪 dian典甸 ding丁 dong东 du度都 dui兑 \
    dun敦盾顿 duo多 e俄厄 en恩 er尔耳 fa伐法 fan梵 fei斐菲非 fen芬 fo佛 fu夫富弗福 gan干 gang冈刚港 ge各哥戈格 gen根 gong共 gu古 gua瓜 \
    guan关 gui圭 guo国果 ha哈 hai海 han汗韩 he合和荷赫 hei黑 hong洪 huan换 ji几及吉基极济 jia加 jian坚柬 jiang疆 jiao角 jie捷 \
    jin津金 jing京 ka卡喀 kai凯开 ke克可科 ken肯 ku库 kuan宽款 la拉腊 lai来莱 lan兰 lang朗郎 lao劳老 le勒 lei雷 li利力立里黎 lian联 \
    lie列 lin林 ling令陵领 liu留 long隆 lu卢路鲁 lun伦 luo洛罗 lv律 ma马 mai买麦 man曼 mao毛 mei梅美 men门 meng孟盟蒙 mi密米 mian缅 \
    min民 mo墨摩莫 mu姆慕 na拿纳那 nai奈 nan南 nao瑙 nei内 nen嫩 ni尼 ning宁 niu纽 nu努 nuo挪诺 ou欧 pa帕 pan潘 peng蓬 pi皮 \
    ping平 po坡珀 pu埔普浦葡 qi其奇 qiao乔 qiu求酋 qu区 quan权 qun群 ren人 ri日 rui瑞 sa撒萨 sai塞 sang桑 se色 sen森 sha沙 shan山 \
    shao绍 she舌 sheng圣 shi士时 shu属 shuang双 si斯 song松 su苏 suo所索 ta他塔 tai台太泰 tan坦 tang唐汤 tao萄陶 te特 ti提 \
    ting廷 tu图土突 tuo托脱陀 wa瓦 wai外 wan宛湾 wang旺汪 wei伪危委威未维韦 wen文汶 wo挝沃 wu乌 xi希西 xian先鲜 xiang向香 xiao小 xie谢 \
    xin新 xing行 xiong匈 xiu休 xu叙 ya亚牙 yan延言 yang扬洋 ye也 yi以伊意 yin印 ying英 yu屿语 yuan元远 yue约越 zan赞 ze泽 zha乍扎 \
    zhai寨 zhang长 zheng政 zhi支智治直知 zhong中 zhou洲 zhu铢 zi兹";

/// A name in pinyin, and the first letters of its syllables; `None` where a character is not known.
pub(super) fn pinyin(name: &str) -> Option<(String, String)> {
    let han = name.chars().filter(|char| !char.is_ascii());
    let syllables: Vec<&str> = han.map(syllable).collect::<Option<_>>()?;
    let initials = syllables.iter().filter_map(|syllable| syllable.get(..1));
    (!syllables.is_empty()).then(|| (syllables.concat(), initials.collect()))
}

fn syllable(char: char) -> Option<&'static str> {
    let (before, _) = SYLLABLES.split_once(char)?;
    let group = before.rsplit(' ').next()?;
    let letters = group.find(|char: char| !char.is_ascii());
    group.get(..letters.unwrap_or(group.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_by_their_syllables_and_by_their_first_letters() {
        let of = |name| pinyin(name).unwrap();
        assert_eq!(of("菲律宾"), ("feilvbin".to_owned(), "flb".to_owned()));
        assert_eq!(of("洪都拉斯"), ("hongdulasi".to_owned(), "hdls".to_owned()));
        assert_eq!(of("佛得角"), ("fodejiao".to_owned(), "fdj".to_owned()));
        assert_eq!(pinyin("Philippines"), None);
        assert_eq!(pinyin("ฟิลิปปินส์"), None);
    }
}
