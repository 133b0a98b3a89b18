// SPDX-License-Identifier: BSL-1.0
/// The one table of messages: what is said about each kind of finding, in Chinese and English, with its meaning and legal basis.
#ifndef GONGKAI_WRITE_MESSAGE_TABLE_HPP
#define GONGKAI_WRITE_MESSAGE_TABLE_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include <gongkai/report/diagnostic.hpp>

namespace gongkai::write {

/// The language of messages.
enum class language : std::uint8_t { zh, en };

/// The same words in both languages; empty where there are none.
struct words {
    std::string_view zh;
    std::string_view en;
    [[nodiscard]] constexpr std::string_view in(language lang) const noexcept { return lang == language::zh ? zh : en; }
};

/// What is said about one kind of finding.
///
/// A sentence shows arguments: `{row}`. `[…]` is left out where an argument in it is missing or empty, and `[…|…]` says
/// the second part instead; so that a sentence is whole with any arguments.
struct message_entry {
    gongkai::code code;
    words sentence;
    words meaning;  ///< one line: what it is, and what to do
    words basis;    ///< the clause that asks for it
};

namespace detail {

inline constexpr words layout_basis{"《政府信息公开条例》第五十条；国办公开办函〔2021〕30号附件",
                                    "Regulations on Open Government Information, art. 50; Notice 〔2021〕30, annex"};
inline constexpr words yearly_basis{"《政府信息公开条例》第四十九条、第五十条",
                                    "Regulations on Open Government Information, art. 49 and 50"};
inline constexpr words balance_basis{"国办公开办函〔2021〕30号附件第三部分表格所列勾稽关系",
                                     "Notice 〔2021〕30, annex, section 三: the balance printed on the form"};
inline constexpr words period_basis{"国办公开办函〔2021〕30号第一部分（二）", "Notice 〔2021〕30, part 一 (二)"};
inline constexpr words deadline_basis{"《政府信息公开条例》第四十九条；国办公开办函〔2021〕30号第二部分",
                                      "Regulations on Open Government Information, art. 49; Notice 〔2021〕30, part 二"};
inline constexpr words rollup_basis{"国办公开办函〔2021〕30号第二部分", "Notice 〔2021〕30, part 二"};
inline constexpr words total_basis{"国办公开办函〔2021〕30号附件：表格“总计”", "Notice 〔2021〕30, annex: 总计 on the form"};

}  // namespace detail

/// One entry for each code, in the order of the codes.
inline constexpr std::array message_table = {
    message_entry{code::input_empty,
                  {"没有可读的内容", "there is nothing to read"},
                  {"文件为空，或者只有空白。", "The input is empty or holds only white space."},
                  {}},
    message_entry{
        code::input_not_text,
        {"内容不是所支持的任何一种格式的文本，未读取[（{reason}）]",
         "the input is not text in any supported format[ ({reason})]"},
        {"可能是图片、压缩包或其他二进制文件，请换用原始文件。", "It may be a picture, an archive or another binary file."},
        {}},
    message_entry{
        code::encoding_invalid,
        {"文中有[ {bytes} 个]字节不是有效的 UTF-8 编码，已用替换字符代替",
         "bytes that are not valid UTF-8 were replaced[: {bytes}]"},
        {"文件编码有误或已损坏，请以正确的编码重新保存。", "The file is damaged, or in another encoding than it claims."},
        {}},
    message_entry{code::limit_reached,
                  {"达到读取上限[（{limit}[：{value}]）]，超出部分未读取",
                   "a limit was reached[ ({limit}[: {value}])]; what lies beyond it was not read"},
                  {"内容超出 parse_options 规定的上限，如确有需要可以调高。",
                   "The input exceeds a limit of parse_options; raise it where that is meant."},
                  {}},
    message_entry{code::json_invalid,
                  {"不是年度报告的 JSON[：{reason}]", "this is not the JSON of a report[: {reason}]"},
                  {"文件不完整、格式有误，或者不是 gongkai.report/1。",
                   "The file is cut short, ill-formed, or not of schema gongkai.report/1."},
                  {}},
    message_entry{code::json_key_unknown,
                  {"JSON 中有规定以外的键[“{key}”]，未采用", "the JSON has an unknown key[: '{key}']; it was left out"},
                  {"请核对键名的拼写；规定的键见 gongkai form --format json-schema。",
                   "See how the key is spelt; the schema lists all: gongkai form --format json-schema."},
                  {}},
    message_entry{
        code::json_key_missing,
        {"JSON 中缺少键[“{key}”]，其内容按缺失（null）处理", "the JSON lacks the key[ '{key}']; what it would hold is absent"},
        {"没有的数据应当写作 null；缺失的数据不按“0”处理。", "What is not there is written null; nothing absent becomes 0."},
        {}},
    message_entry{
        code::json_value_wrong,
        {"JSON 中的值[“{found}”]不符合要求[，应为{expected}]", "the JSON has a wrong value[: '{found}'][, not {expected}]"},
        {"值的种类见 gongkai form --format json-schema；该值未采用。",
         "The schema tells what each value is; this one was left out."},
        {}},
    message_entry{
        code::title_missing,
        {"未找到年度报告标题", "no title of an annual report was found"},
        {"标题一般为“某机关某年政府信息公开工作年度报告”。", "A title names the organ, the year and 政府信息公开工作年度报告."},
        {}},
    message_entry{
        code::issuer_missing,
        {"未找到编制年度报告的行政机关名称", "nothing names the organ that reports"},
        {"标题、落款和开头段落均未写明编制机关。", "Neither the title nor the opening nor the closing names the organ."},
        detail::yearly_basis},
    message_entry{code::year_missing,
                  {"未找到报告年度", "nothing tells the year that the report is on"},
                  {"标题和统计期限均未写明年度。", "Neither the title nor the period tells the year."},
                  detail::yearly_basis},
    message_entry{code::heading_missing,
                  {"[第{section}部分|有一部分]缺少标题[“{title}”]，系依据其他特征识别",
                   "the heading of [section {section}|a section][ '{title}'] is missing; the section was told by other signs"},
                  {"六个部分的标题应当与规定格式一致。", "All six sections stand under the form's titles."},
                  detail::layout_basis},
    message_entry{code::section_missing,
                  {"缺少[第{section}部分|一个部分][“{title}”]，标题和内容均未找到",
                   "[section {section}|a section][ '{title}'] is missing: neither its heading nor its content is there"},
                  {"年度报告应当包括全部六个部分，并按规定顺序排列。", "A report has all six sections, in the form's order."},
                  detail::layout_basis},
    message_entry{code::edition_mixed,
                  {"表中混用了两个版本的栏目，各项按其实际栏目读取",
                   "the table mixes the columns of two editions; each item was read by the columns it has"},
                  {"第二十条第（一）项沿用了2019年版栏目，其余各项为2021年版。",
                   "Item （一） kept the columns of 2019, the others are those of 2021."},
                  detail::layout_basis},
    message_entry{
        code::text_after_end,
        {"年度报告结束之后还有文字[（{lines} 行）]，未读取", "text after the end of the report was left out[ (lines: {lines})]"},
        {"网页附加内容或另一份文件混入时常见，请核对有无遗漏。",
         "Often a web page's own text, or a second document; see that nothing is lost."},
        {}},
    message_entry{code::several_reports,
                  {"文件中还有另外[{more}份|的]报告，从此处开始，未计入本报告",
                   "the file holds more reports[ ({more})], from here on; nothing of them was read into this one"},
                  {"汇编、附件或附在后面的往年报告各是一份报告；读取全部报告用 parse_all。",
                   "A compilation, an annex or last year's report below is a report of its own; parse_all reads every one."},
                  {}},
    message_entry{code::other_year,
                  {"[第{section}部分|此处]还有其他年度的表格或数据，未读入本年度数据",
                   "[section {section}|this place] also has a table or figures of another year; they were left out"},
                  {"按表上注明的年份区分；年份不明时，两份都不读取。",
                   "Told by the year in the caption; where the report's year is not known, none is read."},
                  {}},
    message_entry{code::table_missing,
                  {"[第{section}部分|有一部分][“{title}”]没有表格，表内各项数据缺失",
                   "[section {section}|a section][ '{title}'] has no table; all its cells are absent"},
                  {"表格可能是图片，或在转换时丢失；缺失的数据不按“0”处理。",
                   "The table may be a picture or lost in conversion; nothing absent becomes 0."},
                  detail::layout_basis},
    message_entry{code::repeats_removed,
                  {"表格每格占一行而没有一行重复，重复的行（多数是“0”）在提取文字时已被删去，表内各项数据按缺失处理",
                   "the tables stand one cell a line and no line stands twice: repeated lines, most zeros among them, were "
                   "removed; the cells are absent"},
                  {"请换用没有去重的文本或者原始文件；第二部分各行虽按项目名称读取，也应逐项核对。",
                   "Use the original file, or an extraction that keeps every line. Section 二 was read by its labels; it too "
                   "should be looked at."},
                  {}},
    message_entry{code::table_not_read,
                  {"表中有[ {count} 个]数字不能对应到单元格[：{found}]",
                   "figures in the table could not be given to cells[ ({count})][: {found}]"},
                  {"表格结构在转换时丢失，现有勾稽关系不足以确定各数字的位置。",
                   "The table's structure is lost, and the identities do not decide where the figures belong."},
                  {}},
    message_entry{code::columns_reordered,
                  {"表格各列的次序与格式规定不同，已按列名读取",
                   "the columns stand in another order than the form's; they were read by their heads"},
                  {"列名与数据一起换了位置。格式规定了各列的次序，建议按规定排列。",
                   "The heads moved together with the figures. The form has an order; keep to it."},
                  detail::layout_basis},
    message_entry{
        code::columns_unclear,
        {"表格各列的次序与格式规定不同，但无法确定哪一列是哪一列，有关数据未读取",
         "the columns stand in another order than the form's, and which is which is not certain; they were not read"},
        {"列名残缺，或按列名读取时合计关系不成立。", "Heads are lost, or the identities do not hold as the heads have it."},
        detail::layout_basis},
    message_entry{code::row_missing,
                  {"表中缺少[“{row}”这|规定的]一行[，以及{rows}，共 {count} 行]",
                   "the table lacks [the row '{row}'|a row of the form][, and {rows}; {count} in all]"},
                  {"表格各行应当与规定格式一致，没有发生的也应列出并填“0”。",
                   "The table has every row of the form, with 0 where there is nothing."},
                  detail::layout_basis},
    message_entry{
        code::row_label_missing,
        {"[“{row}”行|有一行]的项目名称缺失或者与规定格式不符[（文中为“{found}”）]，系按先后顺序识别",
         "the label of [row '{row}'|a row] is lost or unlike the form's[ (found '{found}')]; the row was told by its order"},
        {"请核对该行数据是否属于该项目。", "See that the row's figures belong to it."},
        detail::layout_basis},
    message_entry{code::rows_shifted,
                  {"有一行没有数据，而另有一行数据没有名称：两者之间的数据可能错了一行，未读取",
                   "one row has no figures and figures stand without a row: those between may be a row off, and were not read"},
                  {"数据整体上移或下移一行时出现。请对照原件逐行核对。",
                   "Figures moved up or down by a row. Compare each row with the original."},
                  detail::layout_basis},
    message_entry{
        code::rows_given_back,
        {"数据与行名错开一行，已按合计关系归还各行", "figures stood a row off their labels; the identities tell whose they are"},
        {"错位后合计关系不成立，移回一行后全部成立。",
         "As they stand the identities break; moved back by a row all of them hold."},
        detail::layout_basis},
    message_entry{code::row_unknown,
                  {"表中有规定格式以外的一行[“{found}”]，未采用", "the table has a row that the form has not[: '{found}']"},
                  {"不得自行增加表格项目。", "A report adds no rows of its own."},
                  detail::layout_basis},
    message_entry{code::row_not_read,
                  {"[“{row}”行|有一行][及{rows}，共 {count} 行]的数字不能唯一确定[：{found}]",
                   "the figures of [row '{row}'|a row][ and of {rows} ({count} rows)] allow no single reading[: {found}]"},
                  {"该行数字与单元格对不上，存在多种可能，未作取舍。",
                   "The row's figures do not fit its cells, or fit in more than one way; none was chosen."},
                  {}},
    message_entry{
        code::cell_blank,
        {"[“{row}”行|表中][及{rows}，共 {count} 行]有单元格没有填写数字[：{columns}][（该行文中为“{found}”）]，没有的应填“0”",
         "cells[ of row '{row}'][ and of {rows} ({count} rows)] hold no number[: {columns}][ (the row has '{found}')]; the form "
         "wants 0 where there is none"},
        {"各单元格都应填写数字，没有的填“0”，不得空白，也不得填“/”“—”“无”。",
         "Every cell has a number; none is written 0, not left blank, / or 无."},
        {}},
    message_entry{code::cell_absent,
                  {"[“{row}”行|表中][及{rows}，共 {count} 行]有单元格在文中没有对应位置[：{columns}][（该行文中为“{found}”）]",
                   "cells[ of row '{row}'][ and of {rows} ({count} rows)] have no place in the text[: {columns}][ (the row has "
                   "'{found}')]"},
                  {"单元格在转换时丢失，其值未知，不按“0”处理。", "The cells are lost; their values are unknown, not 0."},
                  {}},
    message_entry{code::cell_inferred,
                  {"[“{row}”行][“{column}”列|有一单元格]文中[为“{found}”，不是数字|没有数字]，[依{identity}|依勾稽关系]推算[为 "
                   "{value}|得出][（{equation}）]",
                   "the number[ of row '{row}'][, column '{column}'] is not printed[ (found '{found}')]; [the {identity}|an "
                   "identity] gives "
                   "[{value}|it][ ({equation})]"},
                  {"该数字由勾稽关系唯一确定，并非文中所印，请与原件核对。",
                   "An identity of the form decides the number; compare it with the original."},
                  {}},
    message_entry{code::cell_extra,
                  {"[“{row}”行|有一行][及{rows}，共 {count} 行]多出[一个数字 {value}|一格]，已按勾稽关系舍去",
                   "[row '{row}'|a row][ and {rows}, {count} rows,] has [a figure too many: {value}|a cell too many]; it was "
                   "left out so that the identities hold"},
                  {"多出的可能是页码、空列或者重复的单元格。", "Often a page number, an empty column or a cell printed twice."},
                  {}},
    message_entry{code::cell_joined,
                  {"[“{row}”行]有数字被断开[（“{found}”）]，已合并",
                   "a number[ of row '{row}'] is printed in pieces[ ('{found}')]; they were joined"},
                  {"数字中间混入空格、换行或者网页标记。", "White space, a line end or markup stands inside a number."},
                  {}},
    message_entry{
        code::cell_split,
        {"[“{row}”行]若干单元格的数字连在一起[（“{found}”）]，已按唯一可能的方式拆分",
         "figures of several cells[ of row '{row}'] run together[ ('{found}')]; they were told apart in the only way that fits"},
        {"单元格之间的分隔丢失，符合表格结构和勾稽关系的拆分只有这一种。",
         "The separators are lost; no other split fits the form's cells and identities."},
        {}},
    message_entry{
        code::cell_annotated,
        {"数字[ {value} ]旁附有文字[“{note}”]，只取数字", "words beside the number[ {value}] were left out[: '{note}']"},
        {"单元格内只填数字，需要说明的写在正文或者表后。",
         "A cell holds a number only; what needs explaining goes below the table."},
        {}},
    message_entry{code::cell_not_a_number,
                  {"[“{row}”行]单元格内容不是数字[：“{found}”]",
                   "a cell[ of row '{row}'] holds something that is not a number[: '{found}']"},
                  {"单元格内只填数字。", "A cell holds a number only."},
                  {}},
    message_entry{code::row_sum_broken,
                  {"[“{row}”行]总计[ {printed} ]与各项之和[ {sum} ]不符[（{terms}）][；若“{other_row}”行“{other_column}”列为 "
                   "{other_value}，则横向、纵向均成立]",
                   "[row '{row}': ]the total[ {printed}] is not the sum of its parts[, {sum}][ ({terms})][; were row "
                   "'{other_row}', column '{other_column}', {other_value}, rows and columns would agree]"},
                  {"每行的“总计”应当等于该行各项之和，请核对原始数据后更正。",
                   "总计 is the sum of its parts; a printed number is never changed here."},
                  detail::total_basis},
    message_entry{code::balance_broken,
                  {"[“{column}”列]勾稽关系不成立：第一项加第二项之和[ {left}]，不等于第三项加第四项之和[ "
                   "{right}][（{equation}）][；若“{other_row}”行“{other_column}”列为 {other_value}，则横向、纵向均成立]",
                   "[column '{column}': ]items 一 and 二[ ({left})] do not add up to items 三 and 四[ ({right})][: {equation}][; "
                   "were row '{other_row}', column '{other_column}', {other_value}, rows and columns would agree]"},
                  {"每列应当满足：第一项加第二项之和，等于第三项加第四项之和。",
                   "In every column, new and carried-over requests equal those processed and carried forward."},
                  detail::balance_basis},
    message_entry{
        code::column_sum_broken,
        {"[“{column}”列]“总计”行[ {printed} ]与以上各行之和[ {sum} ]不符[；若“{other_row}”行“{other_column}”列为 "
         "{other_value}，则横向、纵向均成立]",
         "[column '{column}': ]the total[ {printed}] is not the sum of the rows above it[, {sum}][; were row '{other_row}', "
         "column '{other_column}', {other_value}, rows and columns would agree]"},
        {"每列的“（七）总计”应当等于其上各办理结果之和。", "In every column, （七）总计 is the sum of all outcomes above it."},
        detail::total_basis},
    message_entry{code::heading_wording,
                  {"[第{section}部分|有一部分]标题[为“{found}”，]与规定格式[“{title}”]不一致",
                   "[section {section}|a section] stands under another title[, '{found}',] than the form's[ '{title}']"},
                  {"六个部分的标题应当与规定格式一致。", "All six sections stand under the form's titles."},
                  detail::layout_basis},
    message_entry{code::section_out_of_order,
                  {"[第{section}部分|有一部分]的位置不符合规定顺序[，应在第{before}部分之后]",
                   "[section {section}|a section] is out of the form's order[; it should follow section {before}]"},
                  {"六个部分应当按规定顺序排列。", "The six sections stand in the form's order."},
                  detail::layout_basis},
    message_entry{code::heading_numeral,
                  {"[第{section}部分|有一部分]标题[的序号为“{found}”，与规定格式不一致|缺少序号]",
                   "the heading of [section {section}|a section] has [another numeral, '{found}', than the form's|no numeral]"},
                  {"六个部分的标题序号依次为一至六。", "The six headings are numbered 一 to 六."},
                  detail::layout_basis},
    message_entry{code::section_extra,
                  {"规定的六个部分之外另有一部分[：“{found}”]", "there is a section beyond the form's six[: '{found}']"},
                  {"年度报告只有六个部分，其他内容写入第六部分。", "A report has six sections; all else belongs into 六."},
                  detail::layout_basis},
    message_entry{
        code::section_empty,
        {"[第{section}部分|有一部分]没有内容[（文中为“{found}”）]", "[section {section}|a section] says nothing[ ('{found}')]"},
        {"第五部分应当写明存在的主要问题及改进情况，第六部分应当报告收取信息处理费的情况。",
         "Section 五 names problems and improvements; section 六 states the processing fees."},
        {"国办公开办函〔2021〕30号第一部分（五）、（六）", "Notice 〔2021〕30, part 一 (五), (六)"}},
    message_entry{code::period_missing,
                  {"未写明数据统计期限", "the report does not state the period of its figures"},
                  {"应当写明数据统计期限，即报告年度1月1日至12月31日。",
                   "A report states its period: 1 January to 31 December of its year."},
                  detail::period_basis},
    message_entry{code::period_not_year,
                  {"统计期限[ {from} 至 {to} ]不是[ {year} ]报告年度的1月1日至12月31日",
                   "the period[, {from} to {to},] is not 1 January to 31 December of the report's year[, {year}]"},
                  {"数据统计期限为报告年度1月1日至12月31日。", "The period is the report's whole year."},
                  detail::period_basis},
    message_entry{
        code::published_late,
        {"落款日期[ {date} ]晚于规定的公布期限[ {deadline}]", "dated[ {date},] after the last day for publication[, {deadline}]"},
        {"部门和乡镇应当在1月31日前公布；汇总的年度报告，县级2月20日、市级3月10日、省级3月31日前公布。",
         "Departments and townships: 31 January; summed-up reports: counties 20 February, prefectures 10 March, provinces 31 "
         "March."},
        detail::deadline_basis},
    message_entry{
        code::dated_before_year_end,
        {"落款日期[ {date} ]早于报告年度[ {year} ]结束", "dated[ {date},] before the end of the year that it is on[, {year}]"},
        {"报告年度尚未结束，全年数据不可能已经统计，请核对日期和年度。",
         "The year's figures cannot have been known; see the date and the year."},
        detail::period_basis},
    message_entry{code::overview_long,
                  {"第一部分[有 {characters} 字，]超过1000字", "section 一 has more than 1,000 characters[: {characters}]"},
                  {"总体情况一般控制在1000字以内。", "The notice asks for at most 1,000 characters."},
                  {"国办公开办函〔2021〕30号第一部分（一）", "Notice 〔2021〕30, part 一 (一)"}},
    message_entry{code::aspects_unreported,
                  {"第一部分没有写明[{topics}|主动公开、依申请公开、政府信息管理、平台建设、监督保障]",
                   "section 一 does not say of [{topics}|主动公开, 依申请公开, 政府信息管理, 平台建设, 监督保障]"},
                  {"总体情况包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。",
                   "Section 一 has five aspects: 主动公开, 依申请公开, 政府信息管理, 政府信息公开平台建设, 监督保障."},
                  {"国办公开办函〔2021〕30号第一部分（一）", "Notice 〔2021〕30, part 一 (一)"}},
    message_entry{code::supervision_unreported,
                  {"第一部分没有报告[{topics}|工作考核、社会评议、责任追究]情况",
                   "section 一 does not report on [{topics}|工作考核, 社会评议, 责任追究]"},
                  {"各级人民政府还应当报告工作考核、社会评议和责任追究结果情况。",
                   "A government also reports on evaluation of the work, assessment by society and accountability."},
                  {"《政府信息公开条例》第五十条第一款第（四）项", "Regulations on Open Government Information, art. 50(4)"}},
    message_entry{
        code::fees_unstated,
        {"第六部分没有说明收取信息处理费的情况[（只在{elsewhere}写明）]",
         "section 六 does not state the information-processing fees[; section {elsewhere} does]"},
        {"应当在第六部分报告发出收费通知的件数、总金额和实际收取的总金额，没有收取的也要说明。",
         "Section 六 states the fees charged for processing, or that there were none."},
        {"国办公开办函〔2021〕30号第一部分（六）；国办函〔2020〕109号", "Notice 〔2021〕30, part 一 (六); 国办函〔2020〕109号"}},
    message_entry{code::in_force_too_low,
                  {"[“{row}”]现行有效件数[ {in_force} ]少于本年制发件数[ {issued}]",
                   "[row '{row}': ]fewer in force[ ({in_force})] than issued this year[ ({issued})]"},
                  {"本年制发的一般现行有效，请核对。", "What the year issued is in force unless the year repealed it."},
                  {"国办公开办函〔2021〕30号附件第二部分", "Notice 〔2021〕30, annex, section 二"}},
    message_entry{code::count_negative,
                  {"[“{row}”行][“{column}”列|有单元格]为负数[：{value}]",
                   "a count[ of row '{row}'][, column '{column}',] is below 0[: {value}]"},
                  {"件数不能为负数。", "No count is negative but an increase or a decrease."},
                  {}},
    message_entry{code::count_fractional,
                  {"[“{row}”行][“{column}”列|有单元格]的件数带有小数[：{found}]",
                   "a count[ of row '{row}'][, column '{column}',] has decimals[: {found}]"},
                  {"件数应当是整数。", "A count is a whole number."},
                  {}},
    message_entry{
        code::claim_differs,
        {"正文[“{words}”]；表中[{table}|为另一数字]，不符", "the prose[, '{words}',] does not agree with the table[: {table}]"},
        {"正文所写数字应当与表格一致，请核对原始数据。", "What prose says in numbers agrees with the tables."},
        {}},
    message_entry{code::claim_uncertain,
                  {"正文[“{words}”]；表中[{table}|为另一数字]，可能不符",
                   "the prose[, '{words}',] may not agree with the table[: {table}]"},
                  {"正文所指的口径不能确定，请人工核对。", "What the words are about is not certain; look at them."},
                  {}},
    message_entry{code::claim_meaning,
                  {"正文[“{words}”]与[“{reading}”|另一口径]一致[，与“{row}”][{expected}件不符]",
                   "the prose[, '{words}',] agrees with the table as [{reading}|another figure][; its own row has {expected}]"},
                  {"“收到”“受理”“办理”等词口径不一：有的只计本年新收，有的含上年结转。",
                   "收到, 受理 and 办理 mean new requests in some reports, and in others those carried over as well."},
                  {}},
    message_entry{code::claim_share_differs,
                  {"正文[“{words}”]；按数字计算为[ {expected}|另一比例]，不符",
                   "the prose[, '{words}',] is not the share that the numbers give[: {expected}]"},
                  {"比例应当与件数一致；分母可以是办理总数、新收数或者新收与结转之和。",
                   "Shares are of requests answered, received, or received and carried over; none of them gives this one."},
                  {}},
    message_entry{code::claim_share_rounded,
                  {"正文[“{words}”]不是四舍五入的结果[（{expected}）]",
                   "the prose[, '{words}',] is not rounded to the nearest[: {expected}]"},
                  {"比例末位与四舍五入的结果相差一，可能是截断，或者为使合计为100%而调整。",
                   "Cut off, or adjusted so that all shares make 100%."},
                  {}},
    message_entry{
        code::claim_parts_differ,
        {"正文所列各项之和[ {expected} ]与总数[ {printed} ]不一致[：“{words}”]",
         "the parts that the prose lists add up to [{expected}|another number], not[ {printed}| their sum][: '{words}']"},
        {"“其中”所列各项之和与总数不一致；列举不完整时可不处理。",
         "The parts after 其中 do not make up their sum; a list may be incomplete."},
        {}},
    message_entry{
        code::issuers_differ,
        {"两份报告不是同一机关的[：“{old}”与“{new}”]", "the two reports are of different organs[: '{old}' and '{new}']"},
        {"年度比较限于同一机关；机关更名的可不处理。", "Years are compared of one organ; it may have changed its name."},
        {}},
    message_entry{
        code::years_not_consecutive,
        {"两份报告不是相邻年度的[：{old} 与 {new}]", "the two reports are not of one year and the next[: {old} and {new}]"},
        {"结转、现行有效件数等只在相邻年度之间有勾稽关系。", "Only from one year to the next do figures carry over."},
        {}},
    message_entry{
        code::carry_over_differs,
        {"[“{column}”列]上年结转[ {new} ]与上年报告的结转下年度[ {old} ]不一致",
         "[column '{column}': ]carried over[ {new},] but last year's report carried forward[ {old}| another number]"},
        {"本年“上年结转”应当等于上年“结转下年度继续办理”，逐列一致。", "上年结转 is last year's 结转下年度, column by column."},
        detail::balance_basis},
    message_entry{
        code::stock_flow_broken,
        {"[“{row}”]现行有效[ {printed} ]不等于上年现行有效加本年制发减本年废止[（{equation}={expected}）]",
         "[row '{row}': ]in force[, {printed},] is not last year's and issued, less repealed[: {equation} = {expected}]"},
        {"现行有效件数应当等于上年现行有效件数加本年制发件数减本年废止件数。",
         "The stock is last year's stock and this year's flow."},
        {"国办公开办函〔2021〕30号附件第二部分", "Notice 〔2021〕30, annex, section 二"}},
    message_entry{code::change_differs,
                  {"正文[“{words}”]与两年数据[（上年 {old}，本年 {new}）]不一致",
                   "the prose[, '{words}',] is not the change that the two reports show[: {old}, then {new}]"},
                  {"同比变化应当与上年报告的数据一致。", "A change is from last year's report to this one's."},
                  {}},
    message_entry{
        code::prose_repeated,
        {"有[ {repeated} ]处文字与上年报告相同[（占全文的 {share}）]：[“{first}”|……]",
         "the text repeats last year's report[ in {repeated} passages][, {share} of it][: '{first}']"},
        {"应当写明本年实际情况，不得照搬上年报告。", "A report names this year's matters and does not repeat last year's text."},
        {"国办公开办函〔2021〕30号第一部分（五）", "Notice 〔2021〕30, part 一 (五)"}},
    message_entry{code::change_large,
                  {"[“{row}”行][“{column}”列|有单元格]由上年的[ {old} ]变为[ {new}|另一数字]，相差十倍以上",
                   "[row '{row}'][, column '{column}': |a cell ]went from[ {old}] to [{new}|another number], more than tenfold"},
                  {"变化很大，请核对是否填报有误。", "The change is great; see that neither number is a slip."},
                  {}},
    message_entry{
        code::report_repeated,
        {"同一机关同一年度另有一份报告[：{file}][，其中 {count} 格不同]",
         "there is another report of the same organ and year[: {file}][; {count} cells differ]"},
        {"一个机关一年只有一份年度报告：两份内容相同的，去掉一份；不同的，核实以哪一份为准。",
         "An organ publishes one report a year: of two that are alike one can go; of two that differ, find out which counts."},
        detail::yearly_basis},
    message_entry{
        code::prose_shared,
        {"文字与[“{name}”|另一机关][ {year} 年]的报告雷同[（{share} 的语句相同）][：“{first}”|……]",
         "the text is nearly that of [{name}|another organ][, {year}][: {share} of the clauses are the same][: '{first}']"},
        {"年度报告应当反映本机关的实际情况，不得套用其他机关的文字。",
         "A report describes the organ's own work and does not take over another organ's text."},
        {"国办公开办函〔2021〕30号第一部分（五）", "Notice 〔2021〕30, part 一 (五)"}},
    message_entry{
        code::rollup_differs,
        {"[“{row}”行][“{column}”列|有单元格][ {printed} ]不等于各报告之和[ {sum}]",
         "[row '{row}'][, column '{column}': |a cell ][{printed} ]is not the sum of the reports[, {sum}]"},
        {"汇总的年度报告各单元格应当等于所汇总各报告之和。", "A summed-up report's cells are the sums of those it sums up."},
        detail::rollup_basis},
    message_entry{code::rollup_incomplete,
                  {"[“{name}”|有报告]的报告有[ {count} 个]单元格没有数字，不能汇总",
                   "[the report of {name}|a report] lacks numbers for the sum[ (cells: {count})]"},
                  {"有单元格没有数字的，相应项目不作比较。", "Cells to which a report gives no number are not compared."},
                  detail::rollup_basis},
    message_entry{code::child_missing,
                  {"缺少应当汇总的报告[：{name}]", "a report that should be summed up is not there[: {name}]"},
                  {"所列机关的报告没有提供，或者各单元格的汇总数普遍大于各报告之和。",
                   "The list names an organ whose report was not given, or most cells are more than the reports' sums."},
                  detail::rollup_basis},
    message_entry{
        code::child_unfit,
        {"[“{name}”|有报告]的报告不能汇总[：{reason}]", "[the report of {name}|a report] cannot be summed up[: {reason}]"},
        {"年度不同、重复提供或者就是汇总报告本身的，不能计入汇总；排除之前不逐项比较。",
         "It is of another year, was given twice, or is the summed-up report itself; cells are not compared until it is taken "
         "out."},
        detail::rollup_basis},
};

namespace detail {

constexpr bool every_code_has_its_entry() {
    using codes = boost::describe::describe_enumerators<code>;
    if (message_table.size() != boost::mp11::mp_size<codes>::value) return false;
    std::size_t i = 0;
    bool all = true;
    boost::mp11::mp_for_each<codes>([&](auto e) {
        message_entry const& entry = message_table[i++];
        all = all && entry.code == e.value && !entry.sentence.zh.empty() && !entry.sentence.en.empty() &&
              !entry.meaning.zh.empty() && !entry.meaning.en.empty() && entry.basis.zh.empty() == entry.basis.en.empty();
    });
    return all;
}
static_assert(every_code_has_its_entry(), "message_table needs one entry for each gongkai::code, in their order");

}  // namespace detail

}  // namespace gongkai::write

#endif
