// SPDX-License-Identifier: BSL-1.0
/// A zip archive whose files are stored, not compressed (APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16): what a Word file stands in.
///
/// Written here because stored files need nothing but a checksum, which Boost.CRC has: a program that writes Word files links no zip
/// library, and the same files always make the same bytes.
#ifndef GONGKAI_WRITE_ZIP_HPP
#define GONGKAI_WRITE_ZIP_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <boost/crc.hpp>

#include <gongkai/config.hpp>

namespace gongkai::inline v0::write::detail {

/// Files of together less than 4 GiB, with names in ASCII; all are dated 1 January 1980.
class zip_writer {
public:
    void add(std::string_view name, std::string_view bytes) {
        boost::crc_32_type crc;
        crc.process_bytes(bytes.data(), bytes.size());
        auto const offset = static_cast<std::uint32_t>(out_.size());
        std::string common;  // what a file's own header and the directory's have in common
        put(common, version, 2);
        put(common, 0, 2);  // flags
        put(common, 0, 2);  // method: stored
        put(common, 0, 2);  // time
        put(common, first_day, 2);
        put(common, crc.checksum(), 4);
        put(common, bytes.size(), 4);
        put(common, bytes.size(), 4);
        put(common, name.size(), 2);
        put(common, 0, 2);  // extra fields
        put(out_, 0x04034b50, 4);
        out_ += common;
        out_ += name;
        out_ += bytes;
        put(directory_, 0x02014b50, 4);
        put(directory_, version, 2);
        directory_ += common;
        put(directory_, 0, 2);  // comment
        put(directory_, 0, 2);  // disk
        put(directory_, 0, 2);  // attributes
        put(directory_, 0, 4);
        put(directory_, offset, 4);
        directory_ += name;
        ++files_;
    }
    [[nodiscard]] std::string finish() && {
        std::size_t const at = out_.size();
        out_ += directory_;
        put(out_, 0x06054b50, 4);
        put(out_, 0, 4);  // disks
        put(out_, files_, 2);
        put(out_, files_, 2);
        put(out_, directory_.size(), 4);
        put(out_, at, 4);
        put(out_, 0, 2);  // comment
        return std::move(out_);
    }

private:
    static constexpr unsigned version = 20, first_day = (1u << 5) | 1u;

    static void put(std::string& to, std::uint64_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) to += static_cast<char>((value >> (8 * i)) & 0xFF);
    }

    std::string out_, directory_;
    std::size_t files_ = 0;
};

}  // namespace gongkai::inline v0::write::detail

#endif
