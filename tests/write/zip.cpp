// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/zip.hpp>

#include <string>
#include <utility>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(write_zip)

BOOST_AUTO_TEST_CASE(stored_files) {
    gongkai::write::detail::zip_writer zip;
    zip.add("a.txt", "hello");
    zip.add("b/c", "");
    std::string const bytes = std::move(zip).finish();
    BOOST_TEST(bytes.substr(0, 14) == std::string("PK\x03\x04\x14\0\0\0\0\0\0\0\x21\0", 14));
    BOOST_TEST(bytes.substr(14, 12) ==
               std::string("\x86\xA6\x10\x36\x05\0\0\0\x05\0\0\0", 12));  // CRC-32 of "hello", and its size
    BOOST_TEST(bytes.substr(30, 10) == "a.txthello");
    BOOST_TEST(bytes.size() == (30u + 5 + 5) + (30u + 3) + (46u + 5) + (46u + 3) + 22u);
    std::size_t const end = bytes.size() - 22, directory = (30u + 5 + 5) + (30u + 3);
    BOOST_TEST(bytes.substr(end, 12) == std::string("PK\x05\x06\0\0\0\0\x02\0\x02\0", 12));
    BOOST_TEST(static_cast<unsigned char>(bytes[end + 16]) == directory);
    BOOST_TEST(bytes.substr(directory, 4) == "PK\x01\x02");
}

BOOST_AUTO_TEST_SUITE_END()
