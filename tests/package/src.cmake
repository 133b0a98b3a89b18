# SPDX-License-Identifier: BSL-1.0
cmake_minimum_required(VERSION 3.25)
file(GLOB_RECURSE definitions RELATIVE ${INCLUDE} ${INCLUDE}/gongkai/*.ipp)
list(FILTER definitions EXCLUDE REGEX "/read/(html|docx|pdf)\\.ipp$")  # these need libraries of their own
file(STRINGS ${INCLUDE}/gongkai/src.hpp included REGEX "^#include <gongkai/.*\\.ipp>")
foreach(definition IN LISTS definitions)
    if(NOT "#include <${definition}>" IN_LIST included)
        message(SEND_ERROR "gongkai/src.hpp does not include <${definition}>")
    endif()
endforeach()
