// SPDX-License-Identifier: BSL-1.0
/// The vocabulary of claims in prose. The words of the form come from its declaration; what prose says in their place
/// stands here, once.
#ifndef GONGKAI_CHECK_CLAIMS_WORDS_HPP
#define GONGKAI_CHECK_CLAIMS_WORDS_HPP

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/form/edition_2021.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/lex/figure.hpp>
#include <gongkai/text/fold.hpp>

namespace gongkai::grammar {

namespace x3 = boost::spirit::x3;
using lex::view;

/// What a word of the vocabulary does in a clause.
enum class word : std::uint8_t {
    received,
    carried_over,
    answered,
    handled,
    carried_forward,
    request,
    outcome,
    review,
    lawsuit,
    direct,
    after_review,
    result,
    regulations,
    normative_documents,
    issued,
    issued_perhaps,
    repealed,
    in_force,
    fee,
    charge,
    none,
    part,
    share,
    last_year,
    more,
    less,
    foreign,
};
struct term {
    word kind{};
    std::uint16_t index = 0;  ///< of an outcome or a result
};

/// The words that claims are made of, with what they stand for.
class vocabulary {
public:
    struct meaning {
        std::string label;
        std::vector<std::string> cells;  ///< their sum; of a result, the name of its column
    };
    x3::symbols<term> words;
    std::vector<meaning> outcomes;
    std::vector<meaning> results;

    static vocabulary const& instance() {
        static vocabulary const v;
        return v;
    }

private:
    vocabulary() {
        add_outcomes(form::make_view(form::requests_table, "requests"));
        add_results(form::make_view(form::review_and_litigation_table, ""));
        add_documents(form::make_view(form::proactive_disclosure_2021_table, "proactive_disclosure"));
        // What prose says in place of the form's words.
        add(word::received, {"收到", "新收到", "受理", "接收", "接到", "新增"});
        add(word::carried_over, {"上年度结转", "上一年度结转", "上一年结转", "去年结转", "上年结转"});
        add(word::answered, {"答复", "办结", "办理完毕", "回复", "已办理"});
        add(word::handled, {"办理", "处理"});
        add(word::carried_forward,
            {"结转下一年度", "结转下年", "结转至下年度", "结转至下一年度", "结转到下年度", "结转到下一年度"});
        add(word::request, {"信息公开申请", "政务公开申请", "依申请公开", "公开申请", "申请件", "申请"});
        add_outcome("本机关不掌握", "unavailable.not_held");
        add_outcome("信息不存在", "unavailable.not_held");
        add_outcome("没有现成信息", "unavailable.needs_creation");
        add_outcome("补正后仍不明确", "unavailable.still_unclear");
        add_outcome("信访举报投诉", "not_processed.petition");
        add(word::review, {"行政复议", "复议案件", "复议申请"});
        add(word::lawsuit, {"行政诉讼", "诉讼案件", "诉讼"});
        add_result("维持", "upheld");
        add_result("纠正", "corrected");
        add_result("未审结", "pending");
        add(word::issued_perhaps, {"制定", "出台", "印发"});
        add(word::repealed, {"失效废止", "宣布失效"});
        add(word::in_force, {"继续有效", "现行有效"});
        add(word::fee, {"处理费", "费用"});
        add(word::charge, {"收取", "收费"});
        add(word::none, {"未", "没有", "无", "不存在"});
        add(word::part, {"其中", "主要包括", "含"});
        add(word::share, {"占"});
        add(word::last_year, {"同比", "上年", "上年度", "去年", "上一年", "上一年度", "环比"});
        add(word::more, {"增加", "增长", "上升", "提高"});
        add(word::less, {"减少", "下降", "降低"});
        // What else is counted, received and answered.
        add(word::foreign, {"规章制度", "建议", "提案", "留言", "来信", "信件",   "信访",       "热线", "解读", "咨询",
                            "投诉",     "举报", "会议", "培训", "活动", "公报",   "新闻",       "舆情", "栏目", "公众号",
                            "微博",     "征集", "问卷", "电话", "来访", "信息的", "政务新媒体", "网民"});
    }

    void add(word kind, std::initializer_list<std::string_view> printed, std::uint16_t index = 0) {
        for (std::string_view const p : printed) add(kind, p, index);
    }
    void add(word kind, std::string_view printed, std::uint16_t index = 0) {
        std::string const key = text::compact(printed).text;
        if (words.find(key) == nullptr) words.add(key, term{kind, index});
    }

    /// A label without its numeral: 予以公开, 属于国家秘密.
    static std::string bare(std::string_view label) {
        std::string const folded = text::compact(label).text;
        lex::iterator first = folded.data();
        lex::iterator const last = first + folded.size();
        x3::parse(first, last,
                  x3::omit[('(' >> *(x3::standard::char_ - ')') >> ')') | (x3::lit("一") | "二" | "三" | "四") >> "、" |
                           lex::rules::numeral]);
        return {first, last};
    }
    /// A label without words that a sentence has elsewhere: 新收, 上年结转, 制发.
    static std::string stem(std::string_view label) {
        std::string out = bare(label);
        for (std::string_view const affix : {"本年度", "本年", "政府信息公开申请", "数量", "件数", "继续办理"})
            if (std::size_t const at = out.find(affix); at != std::string::npos) out.erase(at, affix.size());
        return out;
    }

    void add_meaning(std::vector<meaning>& to, word kind, std::string const& label, std::vector<std::string> const& cells) {
        for (std::size_t i = 0; i < to.size(); ++i)
            if (to[i].label == label) {
                to[i].cells.insert(to[i].cells.end(), cells.begin(), cells.end());
                return;
            }
        add(kind, label, static_cast<std::uint16_t>(to.size()));
        to.push_back({label, cells});
    }

    /// Every row of section 三 by its label, and every group by its head: 不予公开 is the sum of eight rows.
    void add_outcomes(form::table_view const& table) {
        form::grid_view const& grid = table.grids.front();
        std::size_t const total = grid.row_sums.front().target;
        std::vector<std::size_t> const& terms = grid.column_sums.front().terms;
        for (std::size_t const r : terms) {
            std::string const cell = table.cell_path(grid, r, total);
            std::string const label = bare(grid.rows[r].label);
            if (label.size() > 6) add_meaning(outcomes, word::outcome, label, {cell});  // 其他 alone says nothing
            if (grid.rows[r].heads.size() > 1) add_meaning(outcomes, word::outcome, bare(grid.rows[r].heads.back()), {cell});
        }
        auto const& b = grid.balances.front();
        add(word::received, stem(grid.rows[b.left[0]].label));
        add(word::carried_over, stem(grid.rows[b.left[1]].label));
        add(word::carried_forward, stem(grid.rows[b.right[1]].label));
    }
    void add_results(form::table_view const& table) {
        form::grid_view const& grid = table.grids.front();
        for (form::column_view const& c : grid.columns) {
            std::size_t const dot = c.path.rfind('.');
            std::string const name = c.path.substr(dot + 1), owner = c.path.substr(0, dot);
            if (grid.row_sums.front().target != static_cast<std::size_t>(&c - grid.columns.data()) && owner == "review")
                add_meaning(results, word::result, bare(c.label), {name});
            word const kind = owner == "review" ? word::review : owner.ends_with("direct") ? word::direct : word::after_review;
            add(kind, bare(c.heads.back()));
            if (c.heads.size() > 1) add(word::lawsuit, bare(c.heads.front()));
        }
    }
    void add_documents(form::table_view const& table) {
        form::grid_view const& grid = table.grids.front();
        for (form::row_view const& r : grid.rows) {
            word const kind = r.path == "regulations" ? word::regulations : word::normative_documents;
            add(kind, r.label);
            for (std::string_view const o : r.others) add(kind, o);
        }
        add(word::issued, stem(grid.columns[0].label));
        add(word::repealed, stem(grid.columns[1].label));
        add(word::in_force, stem(grid.columns[2].label));
    }
    void add_outcome(std::string_view printed, std::string_view row) {
        for (std::size_t i = 0; i < outcomes.size(); ++i)
            if (outcomes[i].cells.size() == 1 && outcomes[i].cells[0] == "requests." + std::string{row} + ".total")
                return add(word::outcome, printed, static_cast<std::uint16_t>(i));
    }
    void add_result(std::string_view printed, std::string_view name) {
        for (std::size_t i = 0; i < results.size(); ++i)
            if (results[i].cells[0] == name) add(word::result, printed, static_cast<std::uint16_t>(i));
    }
};

}  // namespace gongkai::grammar

#endif
