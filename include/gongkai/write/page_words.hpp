// SPDX-License-Identifier: BSL-1.0
/// The words that the page of findings has of its own.
#ifndef GONGKAI_WRITE_PAGE_WORDS_HPP
#define GONGKAI_WRITE_PAGE_WORDS_HPP

#include <array>
#include <string>
#include <string_view>

#include <gongkai/write/message_entry.hpp>

namespace gongkai::inline v0::write::detail {

/// The page's own words.
namespace page_words {
inline constexpr words title{"检查结果", "Findings"}, findings{"发现的问题", "Findings"},
    none{"没有发现问题。", "Nothing was found."}, settled{"已豁免", "Suppressed"}, source{"原文", "Source"},
    places{"出处", "Places"}, next{"下一个", "Next"}, previous{"上一个", "Previous"}, file{"文件", "File"},
    report{"报告", "Report"}, rules{"格式要求", "The form's rules"}, claim_holds{"与表格相符", "agrees with the tables"},
    claim_differs{"与表格不符", "differs from the tables"}, claim_open{"没有可比较的数", "nothing to compare it with"},
    keys{"N、P：下一个、上一个；Esc：返回", "N, P: next, previous; Esc: back"}, close{"收起", "Close"},
    line{"第 {} 行", "line {}"}, cell{"单元格", "cell"}, more{"说明与依据", "Meaning and basis"}, basis{"依据：", "Basis: "},
    fingerprint{"指纹", "fingerprint"}, tables{"表格", "Tables"}, plots{"图示", "Plots"},
    outcomes{"办理结果（总计）", "Outcomes (总计)"}, applicants{"本年新收申请的申请人", "Applicants of new requests"},
    no_zero{"没有数据的不画条，不按 0 计；“≥”表示有的单元格没有数据。",
            "What has no number has no bar, and is not 0; ≥ says that some cells have none."},
    reports{"各份报告", "Reports"}, untitled{"（无标题）", "(no title)"}, no_source{"没有原文。", "There is no source text."},
    year{"{} 年", "{}"}, edition{"{} 年版格式", "form of {}"}, with_last_year{"与上年比较", "Beside last year"},
    with_children{"与下级各份报告之和比较", "Beside the sum of those below"}, row{"项目", "Row"}, column{"列", "Column"},
    last_year{"上年", "Last year"}, this_year{"本年", "This year"}, change{"增减", "Change"}, sum{"各报告之和", "Sum"},
    parent{"本报告", "This report"}, difference{"差", "Difference"}, all_equal{"各格一致。", "No cell differs."},
    others{"其余 {} 格一致或者无法比较。", "The other {} cells agree or cannot be compared."},
    not_lines{"这种格式的文件没有行号，以下列出各单元格在文件中的位置。",
              "Such a file has no lines; these are the cells' places in it."};
}  // namespace page_words

inline constexpr std::array origin_words{words{"缺失", "absent"},           words{"文中所印", "printed"},
                                         words{"推算", "inferred"},         words{"空白", "blank"},
                                         words{"不适用", "not applicable"}, words{"无法读取", "unreadable"}};

inline std::string filled(std::string_view pattern, std::string_view value) {
    std::string out{pattern};
    return out.replace(out.find("{}"), 2, value);
}

}  // namespace gongkai::inline v0::write::detail

#endif
