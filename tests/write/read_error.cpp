// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/read_error.hpp>

#include <sstream>
#include <string>

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include "support/test.hpp"

#include <gongkai/write/diagnostics.hpp>

using namespace gongkai;

BOOST_AUTO_TEST_SUITE(write_read_error)

BOOST_AUTO_TEST_CASE(a_sentence_for_each) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<read_failure>>([](auto d) {
        read_error const e{d.value, "a.pdf", "detail", read::format::ole};
        for (write::language const lang : {write::language::zh, write::language::en}) {
            std::string const said = write::message_of(e, lang);
            BOOST_TEST(said.find("a.pdf") != std::string::npos);
            BOOST_TEST(said.find('\n') == std::string::npos);
            BOOST_TEST(write::reason_of(e, lang).size() > 3u);
        }
    });
    BOOST_TEST(write::message_of({read_failure::image_only, "a.pdf"}, write::language::en) ==
               "cannot read 'a.pdf': it is a PDF of images; it has no text");
    BOOST_TEST(write::message_of({read_failure::cannot_open, "a.pdf", "No such file"}, write::language::en) ==
               "cannot read 'a.pdf': No such file");
    BOOST_TEST(write::message_of({read_failure::encrypted, {}}, write::language::zh) ==
               "无法读取：设有密码的文件；请去掉密码另存");
}

BOOST_AUTO_TEST_CASE(on_a_stream) {
    std::ostringstream out;
    out << read_error{read_failure::no_text, "a.bin"} << '\n'
        << diagnostic{code::year_missing, severity::warning, {"year"}, {{10, 3, 4}, {12, 3, 5}, {}}, {}} << '\n'
        << diagnostic{code::input_empty, severity::error, {}, {}, {}};
    BOOST_TEST(out.str().starts_with("无法读取“a.bin”：没有文字的文件\n3:4: 警告: "));
    BOOST_TEST(out.str().ends_with("\n错误: 没有可读的内容 [input_empty]"));
}

BOOST_AUTO_TEST_SUITE_END()
