// SPDX-License-Identifier: BSL-1.0
// Runs a fuzz target without libFuzzer on files, and on the files of directories: FILE… With --runs N it then damages what it read N times, the
// same each time, which finds what is near; libFuzzer, which sees where inputs lead, finds what is far.
#include <algorithm>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "../support/random.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace {

std::vector<std::string> inputs;
std::string last;  ///< to be looked at where the program ends within

void run(std::string const& bytes) { LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size()); }

bool replay(std::filesystem::path const& path) {
    std::ifstream in{path, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    if (!in) {
        std::cerr << path.string() << ": cannot be read\n";
        return false;
    }
    std::cerr << path.string() << '\n';  // the last line before a crash names the input
    run(bytes);
    inputs.push_back(std::move(bytes));
    return true;
}

/// A piece of an input gone, doubled, replaced by one of another, or a bit of it turned.
std::string damaged(gongkai_test::random_source& random) {
    constexpr std::size_t longest = 4096;
    std::string out = random.pick(inputs).substr(0, longest);
    for (std::size_t n = random.between(1, 4); n > 0; --n) {
        std::size_t const at = random.below(out.size() + 1), length = std::size_t{1} << random.below(8);
        std::string const& other = random.pick(inputs);
        std::string const piece = other.substr(random.below(other.size() + 1), length);
        switch (random.below(5)) {
            case 0: out.erase(at, length); break;
            case 1: out.insert(at, out.substr(at, length)); break;
            case 2: out.insert(at, piece); break;
            case 3: out.replace(at, std::min(piece.size(), out.size() - at), piece); break;
            default:
                if (at < out.size()) out[at] = static_cast<char>(out[at] ^ (1 << random.below(8)));
        }
    }
    return out;
}

void keep_last() {
    std::ofstream{"fuzz-last-input", std::ios::binary} << last;
    std::cerr << "the input is in fuzz-last-input\n";
}

}  // namespace

int main(int argc, char** argv) {
    bool good = true;
    std::size_t runs = 0;
    for (int i = 1; i < argc; ++i) {
        std::error_code error;
        if (std::string_view{argv[i]} == "--runs" && i + 1 < argc)
            runs = std::strtoull(argv[++i], nullptr, 10);
        else if (!std::filesystem::is_directory(argv[i], error))
            good = replay(argv[i]) && good;
        else
            for (auto const& entry : std::filesystem::recursive_directory_iterator{argv[i]})
                if (entry.is_regular_file()) good = replay(entry.path()) && good;
    }
    if (inputs.empty()) {
        std::cerr << "nothing was replayed\n";
        return 1;
    }
    std::sort(inputs.begin(), inputs.end());  // a directory's order is nobody's
    gongkai_test::random_source random{19};
    std::signal(SIGABRT, [](int) { keep_last(); });
    for (std::size_t n = 0; n < runs; ++n) run(last = damaged(random));
    return good ? 0 : 1;
}
