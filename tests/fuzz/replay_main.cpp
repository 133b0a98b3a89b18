// SPDX-License-Identifier: BSL-1.0
// Runs a fuzz target on files, and on the files of directories, without libFuzzer.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <system_error>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace {

std::size_t replayed = 0;

bool replay(std::filesystem::path const& path) {
    std::ifstream in{path, std::ios::binary};
    std::string const bytes{std::istreambuf_iterator<char>{in}, {}};
    if (!in) {
        std::cerr << path.string() << ": cannot be read\n";
        return false;
    }
    std::cerr << path.string() << '\n';  // the last line before a crash names the input
    LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size());
    ++replayed;
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    bool good = true;
    for (int i = 1; i < argc; ++i) {
        std::error_code error;
        if (!std::filesystem::is_directory(argv[i], error)) {
            good = replay(argv[i]) && good;
            continue;
        }
        for (auto const& entry : std::filesystem::recursive_directory_iterator{argv[i]})
            if (entry.is_regular_file()) good = replay(entry.path()) && good;
    }
    if (replayed == 0) std::cerr << "nothing was replayed\n";
    return good && replayed != 0 ? 0 : 1;
}
