// SPDX-License-Identifier: BSL-1.0
// Sentences by a grammar of wordings of this test's own: as they are, none is found wrong; with one number off by one, nearly all are.
#include <gongkai/check/claims/claims.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "support/claimed.hpp"
#include "support/test.hpp"

using namespace gongkai;
using gongkai_test::claimed_report;

namespace check_claims_generated {

/// A clause with its number left open as '#'.
struct clause {
    std::string words;
    std::int64_t number;
};

class wordings {
public:
    explicit wordings(std::uint32_t seed) : random_(seed) {}

    std::vector<clause> sentence() {
        switch (below(6)) {
            case 0: return stages();
            case 1: return outcomes();
            case 2: return applicants();
            case 3: return cases();
            case 4: return documents();
            default: return reasons();
        }
    }
    std::size_t below(std::size_t n) { return random_() % n; }

private:
    using list = std::initializer_list<std::string_view>;

    std::string one(list of) { return std::string{*(of.begin() + below(of.size()))}; }
    std::string unit() { return one({"件", "件", "件", "宗"}); }

    std::vector<clause> stages() {
        std::vector<clause> out{
            {one({"2024年，全市", "全年", "本年度，我市", "2024年度", "一年来，全市"}) + one({"共", "", "累计"}) +
                 one({"收到", "受理", "新收", "接收", "登记受理", "新收到", "接到"}) +
                 one({"政府信息公开申请", "依申请公开", "信息公开申请"}) + one({"", "共计", "总计"}) + "#" + unit(),
             827}};
        if (below(2) == 0)
            out.push_back(
                {one({"上年结转", "上年度结转", "2023年结转", "上一年度转入", "上年遗留"}) + one({"", "申请"}) + "#" + unit(),
                 151});
        if (below(2) == 0)
            out.push_back(
                {one({"", "已", "依法", "共"}) + one({"答复", "办结", "办理完毕", "办结答复"}) + one({"", "申请"}) + "#" + unit(),
                 836});
        if (below(2) == 0)
            out.push_back({one({"结转下年度继续办理#件", "结转下一年度#件", "#件结转下年度办理", "其余#件转入下一年度",
                                "结转至2025年办理#件", "尚有#件结转下年继续办理"}),
                           142});
        return out;
    }
    std::vector<clause> outcomes() {
        std::vector<clause> all{{one({"予以公开", "同意公开", "依申请予以公开"}) + one({"", "的"}) + "#件", 347},
                                {one({"部分公开", "予以部分公开", "区分处理部分公开"}) + one({"", "的"}) + "#件", 82},
                                {one({"不予公开", "不同意公开", "决定不予公开的"}) + "#件", 54},
                                {one({"无法提供", "因各种原因无法提供的", "不能提供的"}) + "#件", 246},
                                {one({"不予处理", "不予处理的"}) + "#件", 64},
                                {one({"其他处理", "其它处理", "作其他处理的"}) + "#件", 43}};
        if (below(3) == 0)
            all = {{"#件予以公开", 347}, {"#件部分公开", 82}, {"#件不予公开", 54}, {"#件无法提供", 246}, {"#件不予处理", 64}};
        std::shuffle(all.begin(), all.end(), random_);
        all.resize(2 + below(3));
        all.front().words = one({"从答复情况看，", "在办结的申请中，", "依申请公开办理结果为：", ""}) + all.front().words;
        return all;
    }
    std::vector<clause> reasons() {
        std::vector<clause> all{{one({"涉及国家秘密的", "属于国家秘密", "因涉密不予公开"}) + "#件", 3},
                                {one({"保护第三方合法权益", "涉及第三方合法权益的", "因损害第三方权益不予公开的"}) + "#件", 17},
                                {one({"属于内部事务信息", "三类内部事务信息", "内部事务信息的"}) + "#件", 28},
                                {one({"属于行政执法案卷", "行政执法案卷信息"}) + "#件", 6},
                                {one({"本机关不掌握相关政府信息", "信息不存在", "不掌握该信息无法提供"}) + "#件", 209},
                                {one({"没有现成信息需要另行制作", "需另行制作的"}) + "#件", 37},
                                {one({"信访举报投诉类申请", "信访、举报、投诉类"}) + "#件", 45},
                                {one({"重复申请", "重复提出的"}) + "#件", 19},
                                {one({"申请人逾期不补正", "无正当理由逾期不补正的"}) + "#件", 31}};
        std::shuffle(all.begin(), all.end(), random_);
        all.resize(1 + below(3));
        return all;
    }
    std::vector<clause> applicants() {
        std::vector<clause> all{{one({"自然人申请", "公民个人申请", "自然人提交的申请", "来自自然人的申请"}) + "#件", 731},
                                {one({"法人或其他组织申请", "法人和其他组织提出申请"}) + "#件", 96},
                                {one({"商业企业申请", "企业申请"}) + "#件", 64},
                                {one({"法律服务机构申请", "律师事务所申请"}) + "#件", 23}};
        std::shuffle(all.begin(), all.end(), random_);
        all.resize(1 + below(2));
        all.front().words = one({"从申请人类别看，", "按申请人分，", ""}) + all.front().words;
        return all;
    }
    std::vector<clause> cases() {
        std::string const about = one({"因政府信息公开引发的", "涉及政府信息公开的", "政府信息公开类"});
        switch (below(3)) {
            case 0:
                return {{about + one({"行政复议", "行政复议案件", "行政复议申请"}) + "#" + one({"件", "起", "宗"}), 48},
                        {one({"结果维持", "维持", "予以维持"}) + "#件", 33},
                        {one({"结果纠正", "纠正", "被纠正"}) + "#件", 8},
                        {one({"尚未审结", "未审结", "正在审理"}) + "#件", 2}};
            case 1:
                return {{about + one({"行政诉讼", "行政诉讼案件"}) + "#" + one({"件", "起"}), 35},
                        {one({"未经复议直接起诉", "直接起诉"}) + "#件", 24},
                        {"复议后起诉#件", 11}};
            default: return {{about + "行政复议#件", 48}, {one({"行政诉讼", "诉讼"}) + "#件", 35}};
        }
    }
    std::vector<clause> documents() {
        if (below(3) == 0)
            return {{one({"作出行政许可决定", "办理行政许可", "行政许可处理决定"}) + "#件", 61507},
                    {one({"行政处罚决定", "行政处罚"}) + "#件", 8429},
                    {one({"行政强制", "行政强制决定"}) + "#件", 356}};
        std::string const kind = one({"行政规范性文件", "规范性文件"});
        return {{one({"全年制发", "本年度制定", "出台", "印发"}) + kind + "#件", 26},
                {one({"废止", "宣布失效废止"}) + one({"", kind}) + "#件", 14},
                {one({"现行有效", "现行有效的"}) + one({"", kind}) + "#件", 218}};
    }

    std::mt19937 random_;
};

std::string text_of(std::vector<clause> const& clauses, std::string_view between, std::size_t changed, std::int64_t by) {
    std::string out = "（二）依申请公开。";
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        std::string const number = std::to_string(clauses[i].number + (i == changed ? by : 0));
        std::string words = clauses[i].words;
        out += words.replace(words.find('#'), 1, number);
        out += i + 1 < clauses.size() ? between : "。";
    }
    return out;
}

std::vector<diagnostic> found(parsed& p, std::string const& text) {
    p.report.overview = prose{text, {}, {}, {}};
    return checks::claim_findings(checks::compare_claims(p));
}

}  // namespace check_claims_generated

BOOST_AUTO_TEST_SUITE(check_claims_generated)

BOOST_AUTO_TEST_CASE(true_sentences_are_silent_and_false_ones_are_caught) {
    parsed p = claimed_report();
    wordings w{20240131};
    constexpr std::size_t sentences = 500;
    std::size_t caught = 0;
    std::string missed;
    for (std::size_t i = 0; i < sentences; ++i) {
        std::vector<clause> const clauses = w.sentence();
        std::string const between = w.below(2) == 0 ? "，" : w.below(2) == 0 ? "；" : "、";
        std::string const good = text_of(clauses, between, clauses.size(), 0);
        std::vector<diagnostic> const said = found(p, good);
        BOOST_TEST(said.empty(), good << ": " << (said.empty() ? "" : said.front().arguments.front().value));
        std::string const bad = text_of(clauses, between, w.below(clauses.size()), w.below(2) == 0 ? 1 : -1);
        if (!found(p, bad).empty())
            ++caught;
        else
            missed += bad + '\n';
    }
    BOOST_TEST(caught * 100 >= sentences * 95, caught << " of " << sentences << "; missed:\n" << missed);
}

BOOST_AUTO_TEST_SUITE_END()
