// SPDX-License-Identifier: BSL-1.0
#include "help_words.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "command.hpp"

namespace command {
namespace {

/// What is declared, and the same in Chinese.
constexpr std::pair<std::string_view, std::string_view> help_words[] = {
    {"Reads Chinese government-information-disclosure annual reports (政府信息公开工作年度报告).",
     "读取、核对和整理政府信息公开工作年度报告。"},
    {"Print this help message and exit", "显示本说明后退出"},
    {"Display program version information and exit", "显示版本后退出"},
    {"Language of the messages; as the environment has it (LC_ALL, LC_MESSAGES, LANG)",
     "说明和提示的语言；默认依环境变量 LC_ALL、LC_MESSAGES、LANG"},
    {"Where to, instead of standard output", "写入的文件；默认写到标准输出"},
    {"What to print", "输出的格式"},
    {"Threads", "线程数"},
    {"The files' format", "文件的格式"},
    {"The files' format; auto tells it by their content", "文件的格式；auto 依内容判断"},
    {"The documents' format; auto tells it by their content", "文件的格式；auto 依内容判断"},
    {"Reports, folders of them, patterns, @LIST; - for standard input", "报告、存放报告的文件夹、通配符、@清单；- 为标准输入"},
    {"Reports, folders of them, patterns, @LIST; - for a list on standard input",
     "报告、存放报告的文件夹、通配符、@清单；- 为标准输入中的清单"},
    // parse
    {"Read reports and print them", "读取报告并输出"},
    {"In JSON, every cell with its origin, words and place", "JSON 中每格附来源、原文和位置"},
    {"Without the marks of numbers that identities decide: a copy to publish", "不标注依勾稽关系推算的数：供发布的稿本"},
    // form
    {"The blank form of an edition, or a draft", "某一版的空白格式，或者依数据填好的初稿"},
    {"2021 or 2019", "2021 或者 2019"},
    {"What to write; json is for filling in", "写成的格式；json 供填写"},
    {"A report's JSON; totals that it lacks are computed and marked. Where a value is wrong, nothing is written, with status 1",
     "报告的 JSON；缺的总计由程序算出并标明。有值不对时什么也不写，退出状态为 1"},
    {"Without the marks of what was computed", "不标注由程序算出的数"},
    // check
    {"Check reports: identities, the form's rules, prose against tables", "检查报告：勾稽关系、格式要求、正文与表格是否一致"},
    {"The least severity of a finding that makes the exit status 1", "发现的问题达到这一级别时退出状态为 1"},
    {"Also every claim of the prose and the cells that it was compared with", "另列正文中的每个数和与之比较的单元格"},
    {"In HTML, the pages of a PDF as pictures below their words; the file grows by them",
     "HTML 中把 PDF 的各页作为图片垫在文字下面；文件随之变大"},
    {"A file of findings that are settled: FINGERPRINT or CODE [PATH], a colon, the reason",
     "已处理问题的清单：指纹或者代码[路径]，冒号，理由"},
    {"In text, also the findings that the file settles", "文本中也列出清单中已处理的问题"},
    // compare, rollup
    {"Compare two years of one organ", "比较同一机关两年的报告"},
    {"Last year's report", "上年的报告"},
    {"This year's report", "本年的报告"},
    {"In text, also the cells that did not change", "文本中也列出没有变化的单元格"},
    {"Compare a government's report with the sum of those below it", "把汇总报告与下级各份报告之和比较"},
    {"The report that sums up", "汇总报告"},
    {"The reports that it sums up", "被汇总的各份报告"},
    {"A file of the organs that should be there, one a line", "应当报送的机关名单，一行一个"},
    {"In text, also the cells that agree", "文本中也列出一致的单元格"},
    // explain, codes, schema, codebook
    {"Say what a finding means, which clause asks for it, and show one", "说明一种问题的含义和依据，并举一例"},
    {"As findings print it: row_sum_broken", "问题后面所印的代码，如 row_sum_broken"},
    {"The codes of all findings, with what they mean", "所有问题的代码及含义"},
    {"The JSON Schema of what is written as JSON", "输出的 JSON 的 JSON Schema"},
    {"Whose: of parse and check, of compare, of rollup, or of a report's findings alone",
     "哪一种：parse 和 check 的、compare 的、rollup 的，或者只是一份报告的问题"},
    {"Of a report's, the form's edition", "报告的格式版本"},
    {"Every column and every cell: meaning, kind, unit, editions", "每一列、每一格的含义、类型、单位和版本"},
    {"What to write; json is in both languages", "写成的格式；json 有两种语言"},
    // batch, filter, merge, trend
    {"Read and check very many reports into tables; go on where a run was broken off",
     "批量读取和检查报告并写成数据表；中断后接着做"},
    {"Where to: FILE.ndjson, FILE.csv, FILE.wide.csv, FILE.findings.csv, FILE.sqlite; several at once",
     "写到哪里：.ndjson、.csv、.wide.csv、.findings.csv、.sqlite，可以同时写几种"},
    {"What the outputs hold, in their order, whatever their names", "依次说明各输出文件的内容，不论文件名"},
    {"Seconds after which what is done is made to outlast a kill", "每隔多少秒保存进度，以防中途被终止"},
    {"Lines 'parent,child' of organs: parents are held against the sum of those below them (SQLite)",
     "各行为“上级,下级”的机关表：上级的报告与下级之和比较（SQLite）"},
    {"In SQLite, reports are not held against each other", "SQLite 中各份报告不互相比较"},
    {"In NDJSON, every cell with its origin, words and place", "NDJSON 中每格附来源、原文和位置"},
    {"A file is the same where its bytes are, whatever its time", "内容相同即为同一文件，不论时间"},
    {"Lines in: paths, or documents as {\"name\", \"base64\"}; lines out: reports as JSON, or why there is none",
     "逐行读入路径，或者 {\"name\", \"base64\"} 形式的文件；逐行写出报告的 JSON，或者没有报告的原因"},
    {"Reports as they are done, not in the order of the input", "做完一份写一份，不按读入的次序"},
    {"Every cell with its origin, words and place", "每格附来源、原文和位置"},
    {"Make one database of what several runs of batch (SQLite) or filter (NDJSON) made",
     "把几次 batch（SQLite）或者 filter（NDJSON）的结果并成一个数据库"},
    {"Databases and files of NDJSON", "数据库和 NDJSON 文件"},
    {"The database", "数据库"},
    {"Lines 'parent,child' of organs, as for batch", "各行为“上级,下级”的机关表，同 batch"},
    {"Reports are not held against each other", "各份报告不互相比较"},
    {"Draw an organ's requests and their outcomes over the years, as SVG", "把一个机关历年的申请及办理结果画成 SVG"},
    {"What batch or merge made", "batch 或者 merge 写成的数据库"},
    {"The organ", "机关"},
    // help, completions, man
    {"Show how a subcommand is used", "显示子命令的用法"},
    {"Its name; all where there is none", "子命令的名称；不写则列出全部"},
    {"Print what completes this command's words in a shell", "输出供命令行补全的脚本"},
    {"bash, zsh or fish", "bash、zsh 或者 fish"},
    {"Print the manual's page, for man -l -", "输出手册页，供 man -l - 显示"},
};

std::string in_chinese(std::string const& declared) {
    auto const at =
        std::find_if(std::begin(help_words), std::end(help_words), [&](auto const& w) { return w.first == declared; });
    return at == std::end(help_words) ? declared : std::string{at->second};
}

}  // namespace

void say_help_as_spoken(CLI::App& app) {
    declare_all();
    if (spoken() != gongkai::write::language::zh) return;
    app.description(in_chinese(app.get_description()));
    for (CLI::Option* const o : app.get_options()) {
        o->description(in_chinese(o->get_description()));
        if (o->get_group() == "Options") o->group("选项");
    }
    if (app.get_parent() != nullptr && app.get_group() == "Subcommands") app.group("子命令");
    // TEXT and the like stay: columns are set by bytes.
    static constexpr std::pair<char const*, char const*> labels[] = {{"Usage", "用法"},        {"OPTIONS", "选项"},
                                                                     {"SUBCOMMAND", "子命令"}, {"SUBCOMMANDS", "子命令"},
                                                                     {"Positionals", "参数"},  {"REQUIRED", "（必填）"}};
    for (auto const& [label, words] : labels) app.get_formatter()->label(label, words);
    for (CLI::App* const sub : app.get_subcommands([](CLI::App const*) { return true; })) say_help_as_spoken(*sub);
}

}  // namespace command
