// SPDX-License-Identifier: BSL-1.0
/// The vocabulary of claims: what each word does in a sentence, and which rows and columns of the form it names, by member.
/// The form's own labels come from its declaration; what offices write in their place stands here, once.
#ifndef GONGKAI_CHECK_CLAIMS_VOCABULARY_HPP
#define GONGKAI_CHECK_CLAIMS_VOCABULARY_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/spirit/home/x3.hpp>

#include <gongkai/check/claims/words.hpp>
#include <gongkai/form/edition_2021.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/lex/figure.hpp>
#include <gongkai/text/fold.hpp>

namespace gongkai::inline v0::checks::claims {

namespace x3 = boost::spirit::x3;

/// What a word does in a sentence.
enum class role : std::uint8_t {
    // subjects and what happens to them
    request,       ///< 政府信息公开申请
    received,      ///< 收到, 受理
    fresh,         ///< 新收: not those carried over
    handled,       ///< 办理: received, or answered
    processed,     ///< 答复, 办结
    transfer,      ///< 结转, 转入
    unfinished,    ///< 正在办理, 未办结
    outcome,       ///< 予以公开, …: a row of 三, or a group of rows
    applicant,     ///< 自然人, …: a column of 三, or several
    review,        ///< 行政复议
    lawsuit,       ///< 行政诉讼
    direct,        ///< 未经复议直接起诉
    after_review,  ///< 复议后起诉
    result,        ///< 维持, 纠正, …: a column of 四
    closed,        ///< 审结
    document,      ///< 规章, 规范性文件: a row of 二
    issued,
    made_public,  ///< 公开, 发布
    repealed,
    in_force,
    decision,   ///< 行政许可, 行政处罚, 行政强制: a row of 二
    charge,     ///< 行政事业性收费
    fee,        ///< 信息处理费
    collected,  ///< 收取, 收费
    foreign,    ///< what the tables do not count: 建议, 留言, 解读, …
    item,       ///< 信息: a document's publication is not the document
    // relations
    none,
    all,
    zero_word,
    part,
    containing,
    share,
    rate,
    more,
    less,
    flat,
    compared,
    respectively,
    sum,
    both,
    rest,
    and_so_on,
    joined,
    or_so,
    // scope
    last_year,
    next_year,
    this_year,
    whole_area,
    sub_area,
    own,
    on_behalf,
    channel,
    part_time,
    since,
    cumulative,
    plan,
    reviewing,
    instance,          ///< 一审, 二审
    timely,            ///< 法定期限内: the tables know no times
    faulty,            ///< 因…不当: a kind of cases only
    about_disclosure,  ///< 政府信息公开
    concerning,        ///< 涉及: of applicants, no more than its object; of requests, a part of them
    restricted,        ///< 延期, 同一申请人, 涉企: a part that no row counts
    filler,  ///< words that change nothing: 引发, 依法, 各类; phrases that hold a word of the vocabulary and mean something else

    count_of_roles
};
static_assert(static_cast<int>(role::count_of_roles) <= 64);

/// A set of roles.
using roles = std::uint64_t;
[[nodiscard]] constexpr roles bit(role r) noexcept { return roles{1} << static_cast<unsigned>(r); }
template <class... R>
[[nodiscard]] constexpr roles set_of(R... r) noexcept {
    return (roles{0} | ... | bit(r));
}

/// The names of members, joined: "requests.denied.state_secret".
template <class... M>
[[nodiscard]] std::string path_of(M... members) {
    std::string out;
    ((out = form::table_view::join(out, form::detail::member_name(members))), ...);
    return out;
}

/// A word: what it does, and of roles that name rows or columns, which; of some others, of which kind it is.
struct term {
    claims::role role = claims::role::filler;
    std::uint16_t index = 0;
};
namespace nuance {
inline constexpr std::uint16_t attribute = 1;       ///< of a request: 依申请公开 may say how a document is disclosed
inline constexpr std::uint16_t names_year = 1;      ///< of a comparison: 较上年
inline constexpr std::uint16_t net = 1;             ///< of a restriction: 实际受理
inline constexpr std::uint16_t beside_outcome = 2;  ///< of a restriction: it takes nothing from an outcome
inline constexpr std::uint16_t paper = 1;           ///< of what is foreign: 公文
inline constexpr std::uint16_t due = 1;             ///< of what is timely: 按期, which is of those whose day has come
inline constexpr std::uint16_t level = 1;           ///< of a part of the area: 县级, never all of it
inline constexpr std::uint16_t townships = 2;       ///< of a part of the area: without its departments not all of it
}  // namespace nuance

/// Rows or columns that a word names, by their paths in the table.
struct meaning {
    std::string label;
    std::vector<std::string> paths;
    bool group = false;  ///< the head of several rows
    bool loose = false;  ///< words that offices also use otherwise: 信息不存在
};

class vocabulary {
public:
    x3::symbols<term> words;
    std::vector<meaning> meanings;

    static vocabulary const& instance() {
        static vocabulary const v;
        return v;
    }

    /// The label of a column at a path; empty where there is none.
    static std::string_view label_of(std::vector<form::column_view> const& columns, std::string_view path) {
        auto const at = std::ranges::find(columns, path, &form::column_view::path);
        return at == columns.end() ? std::string_view{} : at->label;
    }

    /// A label without its numeral: 予以公开, 属于国家秘密.
    static std::string bare(std::string_view label) {
        std::string const folded = key_of(label);
        lex::iterator first = folded.data();
        lex::iterator const last = first + folded.size();
        x3::parse(first, last,
                  x3::omit[('(' >> *(x3::standard::char_ - ')') >> ')') | (x3::lit("一") | "二" | "三" | "四") >> "、" |
                           lex::rules::numeral]);
        return {first, last};
    }

private:
    using list = std::initializer_list<std::string_view>;

    vocabulary() {
        outcomes();
        applicants();
        cases();
        disclosure();
        actions();
        relations();
        scopes();
    }

    static std::string key_of(std::string_view printed) {
        std::string out;
        for (char const c : text::compact(printed).text)
            if (c != '"') out += c;
        return out;
    }
    void add(role r, std::string_view printed, std::size_t index = 0) {
        std::string const key = key_of(printed);
        if (!key.empty() && words.find(key) == nullptr) words.add(key, term{r, static_cast<std::uint16_t>(index)});
    }
    template <class Words>
    void add_all(role r, Words const& printed, std::size_t index = 0) {
        for (std::string_view const p : printed) add(r, p, index);
    }
    void add(role r, list printed, std::size_t index = 0) { add_all(r, printed, index); }
    std::size_t mean(std::string_view label, std::vector<std::string> paths) {
        bool const group = paths.size() > 1;
        meanings.push_back({std::string{label}, std::move(paths), group});
        return meanings.size() - 1;
    }
    void name(role r, std::vector<std::string> paths, list printed) { name(r, std::move(paths), *printed.begin(), printed); }
    /// `label` is the form's own word.
    void name(role r, std::vector<std::string> paths, std::string_view label, list printed) {
        std::size_t const at = mean(label, std::move(paths));
        add(r, label, at);
        add(r, printed, at);
    }

    void name_loosely(role r, std::string path, list printed) {
        name(r, {std::move(path)}, printed);
        meanings.back().loose = true;
    }

    /// The rows of 三 that are outcomes, and the groups of them.
    void outcomes() {
        using r = requests;
        using d = denied_requests;
        using u = unavailable_requests;
        using n = unprocessed_requests;
        using o = other_handling;
        form::table_view const table = form::make_view(form::requests_table, "");
        form::grid_view const& grid = table.grids.front();
        auto const rows_under = [&grid](std::string const& group) {
            std::vector<std::string> out;
            for (std::size_t const i : grid.column_sums.front().terms)
                if (grid.rows[i].path.starts_with(group)) out.push_back(grid.rows[i].path);
            return out;
        };
        auto const group = [&](std::string const& member, list printed) { name(role::outcome, rows_under(member), printed); };
        auto const row = [&](std::string path, list printed) { name(role::outcome, {std::move(path)}, printed); };
        row(path_of(&r::granted),
            {"予以公开", "同意公开", "全部公开", "完全公开", "给予公开", "准予公开", "予以全部公开", "予以全部或部分公开"});
        row(path_of(&r::partially_granted), {"部分公开", "予以部分公开", "部分予以公开", "区分处理"});
        group(path_of(&r::denied),
              {"不予公开", "不同意公开", "不予以公开", "决定不公开", "不予公开政府信息", "不予公开相关信息", "不公开"});
        row(path_of(&r::denied, &d::state_secret), {"国家秘密", "涉及国家秘密", "涉密"});
        row(path_of(&r::denied, &d::prohibited_by_law),
            {"禁止公开", "法律、行政法规禁止公开", "法律法规禁止公开", "法律行政法规禁止公开", "其他法律、行政法规禁止公开",
             "法律、法规禁止公开"});
        row(path_of(&r::denied, &d::endangers_security_or_stability), {"三安全一稳定", "危及三安全一稳定", "影响三安全一稳定"});
        row(path_of(&r::denied, &d::third_party_rights),
            {"第三方合法权益", "保护第三方合法权益", "第三方权益", "第三方利益", "第三人合法权益", "第三方合法利益",
             "损害第三方合法权益", "商业秘密、个人隐私", "涉及第三方"});
        row(path_of(&r::denied, &d::internal_affairs),
            {"内部事务信息", "三类内部事务信息", "内部事务", "内部管理信息", "三类内部事务"});
        row(path_of(&r::denied, &d::deliberative_process), {"过程性信息", "四类过程性信息", "过程性", "四类过程性"});
        row(path_of(&r::denied, &d::enforcement_file), {"行政执法案卷", "执法案卷", "行政执法案卷信息"});
        row(path_of(&r::denied, &d::administrative_query), {"行政查询事项", "行政查询", "查询事项"});
        group(path_of(&r::unavailable), {"无法提供", "不能提供", "无法予以提供", "无法提供政府信息", "无法提供相关信息",
                                         "无法提供信息", "无法提供相关政府信息"});
        row(path_of(&r::unavailable, &u::not_held),
            {"本机关不掌握", "不掌握", "不掌握相关政府信息", "不掌握相关信息", "不掌握该信息", "本单位不掌握", "未掌握",
             "不属于本机关掌握", "不掌握所申请信息", "不掌握申请信息", "不掌握所申请的信息", "不掌握所申请的政府信息",
             "不掌握相应信息", "不掌握该政府信息", "不掌握有关信息"});
        row(path_of(&r::unavailable, &u::needs_creation), {"没有现成信息", "无现成信息", "需要另行制作", "需另行制作", "另行制作",
                                                           "没有现成信息、需要另行制作", "没有现成的信息"});
        row(path_of(&r::unavailable, &u::still_unclear),
            {"补正后仍不明确", "补正后内容仍不明确", "申请内容仍不明确", "内容仍不明确", "经补正仍不明确", "补正后申请仍不明确"});
        name_loosely(role::outcome, path_of(&r::unavailable, &u::not_held), {"信息不存在", "政府信息不存在"});
        name_loosely(role::outcome, path_of(&r::unavailable, &u::still_unclear), {"申请内容不明确"});
        group(path_of(&r::not_processed), {"不予处理"});
        row(path_of(&r::not_processed, &n::petition),
            {"信访举报投诉", "信访、举报、投诉", "信访、举报、投诉类", "信访、举报、投诉类申请", "信访投诉举报", "信访举报投诉类",
             "信访类", "信访、投诉、举报", "信访、投诉、举报类申请", "投诉举报类", "信访投诉举报类申请"});
        row(path_of(&r::not_processed, &n::repeated), {"重复申请", "重复提出申请", "重复提交申请", "重复提出", "重复提交"});
        row(path_of(&r::not_processed, &n::published_material), {"公开出版物", "要求提供公开出版物的", "提供公开出版物"});
        row(path_of(&r::not_processed, &n::excessive), {"大量反复申请", "反复申请", "大量、反复申请", "频繁申请"});
        row(path_of(&r::not_processed, &n::confirmation),
            {"确认或重新出具", "重新出具", "确认或者重新出具", "重新出具已获取信息", "要求确认或重新出具"});
        group(path_of(&r::other_handling), {"其他处理", "其它处理", "其他方式处理", "作其他处理", "其他处理方式"});
        row(path_of(&r::other_handling, &o::not_corrected),
            {"逾期不补正", "逾期未补正", "未补正", "不补正", "无正当理由逾期不补正", "未按要求补正", "未按期补正",
             "未在规定期限内补正"});
        row(path_of(&r::other_handling, &o::fee_unpaid),
            {"逾期未缴费", "未缴费", "逾期未缴纳费用", "未缴纳费用", "逾期未按收费通知要求缴纳费用", "未按期缴费"});
        name(role::outcome, {path_of(&r::other_handling, &o::not_corrected), path_of(&r::other_handling, &o::fee_unpaid)},
             {"不再处理", "不再处理的"});
        name(role::outcome, {path_of(&r::granted), path_of(&r::partially_granted)},
             {"公开(含部分公开)", "全部或部分公开", "全部公开和部分公开", "公开(包括部分公开)", "公开(包含部分公开)",
              "公开和部分公开", "公开及部分公开", "公开或部分公开"});
        // The form's own labels; what a group is called is the group.
        for (std::size_t const i : grid.column_sums.front().terms)
            if (std::string const label = bare(grid.rows[i].label); label.size() > 6)
                add(role::outcome, label, mean(label, {grid.rows[i].path}));
    }

    void applicants() {
        using a = applicant_counts;
        form::table_view const table = form::make_view(form::requests_table, "");
        std::vector<std::string> others;  // 法人或其他组织
        std::string_view head;
        form::grid_view const& grid = table.grids.front();
        for (std::size_t const c : grid.row_sums.front().terms)
            if (grid.columns[c].heads.size() > 1) {
                others.push_back(grid.columns[c].path);
                head = grid.columns[c].heads.back();
            }
        auto const column = [&](std::string const& path, list printed) {
            name(role::applicant, {path}, label_of(grid.columns, path), printed);
        };
        add(role::rest, label_of(grid.columns, path_of(&a::other)));
        column(path_of(&a::natural_person), {"公民个人", "公民", "个人", "自然人申请人", "个人申请"});
        name(role::applicant, others, head,
             {"法人和其他组织", "法人及其他组织", "法人或者其他组织", "法人、其他组织", "法人与其他组织", "法人组织", "法人",
              "单位申请", "组织申请"});
        column(path_of(&a::commercial_enterprise), {"企业", "公司企业", "企业法人"});
        column(path_of(&a::research_institution), {"科研院所", "科研单位"});
        column(path_of(&a::public_welfare_organization), {"公益组织", "社会公益性组织", "社会组织"});
        column(path_of(&a::legal_service_institution), {"律师事务所等法律服务机构", "律师事务所", "律所", "法律服务组织"});
        add(role::filler,
            {"公民、法人和其他组织", "公民、法人或其他组织", "公民、法人或者其他组织", "公民、法人及其他组织",
             "公民、法人和其它组织", "自然人、法人和其他组织", "自然人、法人或其他组织", "自然人、法人或者其他组织",
             "公民、法人以及其他组织", "公民和法人", "个人隐私", "个人信息", "公民代表", "企业和群众", "企业群众", "个人中心"});
    }

    void cases() {
        using c = case_results;
        form::table_view const table = form::make_view(form::review_and_litigation_table, "");
        form::grid_view const& grid = table.grids.front();
        std::string_view label_of_review;
        for (form::column_view const& column : grid.columns) {
            std::string const owner = column.path.substr(0, column.path.rfind('.'));
            role const r = owner == path_of(&annual_report::review)                                    ? role::review
                           : owner == path_of(&annual_report::litigation, &litigation_results::direct) ? role::direct
                                                                                                       : role::after_review;
            add(r, column.heads.back());
            if (column.heads.size() > 1) add(role::lawsuit, column.heads.front());
            if (r == role::review) label_of_review = column.heads.back();
        }
        auto const result = [&](std::string const& path, list printed) {
            name(role::result, {path}, label_of(grid.columns, path_of(&annual_report::review) + '.' + path), printed);
        };
        add(role::sum, label_of(grid.columns, path_of(&annual_report::review, &c::total)));
        add(role::review, {"复议案件", "复议申请", "行政复议案件", "行政复议申请", "复议"});
        add(role::lawsuit, {"诉讼案件", "诉讼", "行政应诉", "应诉案件", "行政诉讼案件", "行政应诉案件"});
        add(role::direct,
            {"未经复议直接提起诉讼", "未经复议直接提起行政诉讼", "直接起诉", "未经行政复议直接起诉", "直接提起行政诉讼",
             "直接提起诉讼", "直接向法院起诉", "直接向人民法院起诉", "直接向法院提起诉讼", "直接向人民法院提起诉讼"});
        add(role::after_review,
            {"经复议后起诉", "复议后提起诉讼", "复议后提起行政诉讼", "复议后再起诉", "经复议再起诉", "复议再起诉",
             "经复议后再起诉", "经行政复议后起诉", "行政复议后起诉", "复议后诉讼", "经复议后提起行政诉讼"});
        result(path_of(&c::upheld),
               {"维持", "胜诉", "予以维持", "获维持", "维持原行政行为", "维持原具体行政行为", "维持原答复", "维持原判"});
        result(path_of(&c::corrected), {"纠正", "被纠正", "纠错", "败诉", "被纠错"});
        result(path_of(&c::other), {"其它结果"});
        result(path_of(&c::pending), {"未审结", "未结案", "尚未结案", "正在审理", "尚在审理", "审理中", "正在审理中",
                                      "尚在审理中", "待审结", "在审", "未审理完毕", "尚未审理完毕"});
        add(role::closed, {"审结", "已审结", "已结案", "结案", "审理完毕", "办结审结"});
        add(role::reviewing,
            {"复议机关", "作为复议机关", "复议机构", "被告", "行政复议机关", "行政复议机构", "法院受理", "两级法院", "被申请人",
             "各类行政复议", "全部行政复议", "各类行政诉讼", "全部行政诉讼", "全部行政应诉", "各类行政应诉"});
        for (std::string_view const act : {"审理", "受理", "审结"})
            for (std::string_view const what : {label_of_review, std::string_view{"复议"}})
                for (std::string_view const behind : {"", "申请", "案件"})
                    add(role::reviewing, std::string{act} + std::string{what} + std::string{behind});
        for (std::string_view const to : {"省政府", "市政府", "区政府", "县政府", "上级", "本级"}) {
            for (std::string_view const act : {"申请", "提起", "提出"})
                for (std::string_view const what : {label_of_review, std::string_view{"复议"}})
                    add(role::reviewing, "向" + std::string{to} + std::string{act} + std::string{what});
            for (std::string_view const of : {"涉", "涉及"}) add(role::reviewing, std::string{of} + std::string{to});
        }
        add(role::instance, {"一审", "二审", "再审", "上诉", "申诉"});
        add(role::faulty, {"不当", "逾期答复", "超期", "不及时", "不规范", "不到位", "未按时", "处理不善"});
    }

    void disclosure() {
        using p = proactive_disclosure_2021;
        form::table_view const table = form::make_view(form::proactive_disclosure_2021_table, "");
        for (form::grid_view const& g : table.grids)
            for (form::row_view const& r : g.rows) {
                role const kind = g.columns.size() > 1 ? role::document : g.columns[0].is_amount ? role::charge : role::decision;
                std::size_t const at = mean(r.label, {r.path});
                add(kind, r.label, at);
                add_all(kind, r.others, at);
                if (kind == role::decision)
                    for (std::string_view const behind : {"决定", "处理决定", "案件", "措施"})
                        add(kind, std::string{r.label} + std::string{behind}, at);
                if (kind == role::decision) add(role::foreign, std::string{r.label} + "决定书");
            }
        name(role::document, {path_of(&p::regulations)}, {"政府规章", "市政府规章", "省政府规章", "地方政府规章"});
        name(role::document, {path_of(&p::normative_documents)}, form::normative_documents_2021,
             {"政府规范性文件", "局发规范性文件"});
        name_loosely(role::document, path_of(&p::regulations), {"部门规章"});
        name_loosely(role::document, path_of(&p::normative_documents), {"部门规范性文件"});
        add(role::issued, {"制发", "制定", "出台", "印发", "新制定", "制定出台", "制定印发", "新制发", "制作", "新出台"});
        add(role::made_public, {"公开", "发布", "公布", "公示", "主动公开", "集中公开", "公开发布"});
        add(role::repealed, {"废止", "失效废止", "宣布失效", "废止失效", "失效", "废止和宣布失效", "废止或失效"});
        add(role::in_force, {"继续有效", "现行有效", "目前有效", "有效"});
        add(role::fee, {"处理费", "信息处理费", "信息公开处理费", "政府信息公开处理费", "费用", "检索费", "复制费", "邮寄费"});
        add(role::collected, {"收取", "共收取", "收费", "收缴", "征收"});
        add(role::item, {"信息", "事项", "目录", "清单", "结果", "公示信息"});
    }

    void actions() {
        add(role::request, {"依申请公开", "依申请"}, nuance::attribute);
        add(role::request, {"信息公开申请", "政府信息公开申请", "政务公开申请", "公开申请", "申请件", "申请", "依申请公开申请",
                            "依申请公开件", "依申请件", "政府信息依申请公开", "依申请公开政府信息", "政府信息申请",
                            "政府信息公开公开申请", "申请公开", "信息公开申请件"});
        add(role::received, {"收到", "受理", "接收", "接到", "登记受理", "收悉", "接受", "共收", "提出", "提交", "收件"});
        add(role::fresh, {"新收", "新收到", "新受理", "新增", "新接收", "新接到", "新申请"});
        add(role::handled, {"办理", "处理", "应办", "应办理", "应办结", "应答复", "需答复", "应予答复"});
        add(role::processed, {"答复",   "办结",   "办理完毕", "回复",   "已办理",     "办毕",      "处理完毕",
                              "已处理", "办复",   "作出答复", "已回复", "处理结束",   "答复办结",  "答复申请人",
                              "已办",   "已办结", "已办毕",   "已办复", "已办理完毕", "已处理完毕"});
        add(role::transfer, {"结转", "转入", "转来", "遗留", "转接", "顺延", "延至", "转至", "滚存", "接转", "移转", "留转",
                             "续办", "跨年", "跨年度"});
        add(role::unfinished,
            {"正在办理", "在办",     "未办结",   "尚未办结", "办理中",   "待办", "待办结", "未答复", "尚未答复", "尚在办理",
             "未到期",   "正在处理", "继续办理", "待办理",   "仍在办理", "正在", "尚在",   "待答复", "尚有",     "仍有"});
        add(role::filler,
            {"答复时限",   "答复流程", "答复文书", "答复书",   "答复格式",     "办理流程", "办理水平", "办理质量", "办理工作",
             "答复质量",   "答复期限", "受理渠道", "受理工作", "答复内容",     "办理情况", "处理情况", "办理时限", "答复工作",
             "受理、答复", "申请人",   "申请表",   "申请渠道", "申请办理流程", "申请内容", "答复意见", "结果运用"});
    }

    void relations() {
        add(role::none, {"未",   "没有", "无",     "未有",   "暂无",     "没",       "不涉及", "尚未",   "均未", "未曾",
                         "并无", "均无", "未出现", "未发生", "没有发生", "没有出现", "不存在", "未产生", "无一", "均不"});
        add(role::zero_word, {"零"});
        add(role::all, {"均", "全部", "都", "全数", "一律", "悉数", "均已", "均获", "所有", "皆"});
        add(role::part, {"其中", "主要包括", "包括", "分别是"});
        add(role::containing, {"含", "包含", "内含"});
        add(role::share, {"占", "占比", "占总", "比例", "比重", "所占比例", "占到"});
        add(role::rate, {"率"});
        add(role::more, {"增加", "增长", "上升", "提高", "增幅", "增至", "多", "上涨", "增多", "提升", "升高", "攀升", "增"});
        add(role::less, {"减少", "下降", "降低", "降幅", "回落", "少", "减", "下滑", "降至", "减至", "降"});
        add(role::flat, {"持平"});
        add(role::compared, {"同比", "环比", "相比", "较", "同期"});
        add(role::compared,
            {"比上年", "较上年", "比去年", "较去年", "比上一年", "较上一年", "比上年度", "较上年度", "与上年", "与去年",
             "上年同期", "去年同期", "与上年度", "比上年同期", "较上年同期", "比去年同期"},
            nuance::names_year);
        add(role::respectively, {"分别", "分别为", "依次为", "依次", "分别有", "分别达"});
        add(role::sum, {"共", "合计", "共计", "总数", "总量", "总共", "累计共", "一共", "数量", "件数", "总件数"});
        add(role::both, {"两项", "两类", "二者", "两者", "这两类", "以上两项", "上述两项", "前两项"}, 2);
        add(role::both, {"三项", "三类", "三者", "以上三项", "上述三项", "前三项"}, 3);
        add(role::rest, {"其余", "剩余", "余下", "另有", "其它", "另外", "还有", "另"});
        add(role::and_so_on, {"等", "等等"});
        add(role::joined, {"和", "及", "与", "以及", "并", "连同", "或"});
        add(role::or_so, {"约", "近", "超", "超过", "逾", "不足", "不到", "大约", "将近", "接近", "至少", "突破", "达到约"});
    }

    void scopes() {
        add(role::last_year,
            {"上年", "上年度", "去年", "上一年", "上一年度", "往年", "前一年", "上年末", "上年底", "去年底", "以前年度", "期初"});
        add(role::next_year, {"下年", "下年度", "下一年", "下一年度", "次年", "来年", "明年", "期末"});
        add(role::this_year, {"全年", "本年", "本年度", "今年", "年内", "当年", "全年度", "今年以来", "年度", "本报告年度",
                              "本统计年度", "报告年度", "截至年底", "截至年末", "一年来"});
        for (auto const& [word, size] :
             {std::pair{"全国", 5}, std::pair{"全省", 4}, std::pair{"全自治区", 4}, std::pair{"全市", 3}, std::pair{"全州", 3},
              std::pair{"全盟", 3}, std::pair{"全区", 2}, std::pair{"全县", 2}, std::pair{"全旗", 2}, std::pair{"全镇", 1},
              std::pair{"全乡", 1}, std::pair{"全街道", 1}})
            add(role::whole_area, word, static_cast<std::size_t>(size));
        add(role::whole_area, {"全局", "全委", "全办"});
        add(role::sub_area,
            {"本级", "市本级", "区本级", "县本级", "省本级", "市直",     "区直",     "县直",     "省直",     "县级",
             "区级", "市级",   "镇级",   "乡级",   "省级",   "市级部门", "区级部门", "县级部门", "机关本级", "局机关"},
            nuance::level);
        add(role::sub_area,
            {"各街道", "各乡镇", "各镇", "各镇街", "镇街", "各乡镇(街道)", "各镇(街道)", "各乡(镇)", "乡镇(街道)", "镇(街道)",
             "乡(镇)"},
            nuance::townships);
        add(role::sub_area,
            {"各部门",       "各单位",     "各县区",       "各区县",       "各县",     "各区",     "下辖",       "所辖",
             "直属",         "所属",       "各级",         "各科室",       "各处室",   "全系统",   "县(市、区)", "县(市区)",
             "各县(市、区)", "各县(市区)", "各市(县、区)", "各区(县、市)", "各县(区)", "各区(县)", "县(区)",     "区(县)",
             "市政府部门",   "政府部门",   "垂直管理",     "各市",         "各地",     "分局",     "县市区",     "区县",
             "其他单位",     "其他部门",   "各局",         "有关部门",     "相关部门"});
        add(role::own, {"我局", "我市", "我区", "我县",   "我镇",   "我乡",   "我街道",     "我委",   "我办",   "我厅",
                        "我省", "我州", "我处", "我中心", "我单位", "本机关", "本局",       "本单位", "本街道", "本镇",
                        "本乡", "本委", "我旗", "我院",   "我部",   "本部门", "本行政机关", "我们",   "本办",   "我机关"});
        add(role::on_behalf, {"代表", "委托", "代理"});
        add_all(role::channel, channel_words);
        add_all(role::part_time, part_time_words);
        add(role::since, {"以来", "起至今", "至今", "三年来", "五年来", "近三年", "近五年", "近两年", "近年", "近年来", "年来",
                          "十四五期间", "任期内", "历年累计", "自开展", "过去三年", "历年", "历史"});
        add(role::cumulative, {"累计", "总累计"});
        add(role::plan, {"拟", "计划", "将", "预计", "力争", "下一步", "下步", "争取", "有望"});
        add_all(role::restricted, restricted_words);
        add_all(role::restricted, beside_outcome_words, nuance::beside_outcome);
        add_all(role::restricted, net_words, nuance::net);
        add(role::concerning, {"涉及", "关于", "有关"});
        add_all(role::filler, filler_words);
        add(role::timely,
            {"法定期限", "法定时限", "规定时限", "规定期限", "按时", "按期", "限期", "时限内", "期限内", "法定答复期限",
             "规定时间", "法定时间", "规定的时间"},
            nuance::due);
        add(role::timely, {"及时", "依法依规"});
        add(role::about_disclosure,
            {"政府信息公开", "信息公开", "政务公开", "政府信息公开工作", "信息公开工作", "信息公开类", "政府信息公开类"});
        // What else is counted, received and answered.
        add_all(role::foreign, foreign_words);
        add_all(role::foreign, paper_words, nuance::paper);
    }
};

}  // namespace gongkai::inline v0::checks::claims

#endif
