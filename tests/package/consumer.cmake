# SPDX-License-Identifier: BSL-1.0
# Installs the build into a prefix of its own, builds consumer/ against that and runs it.
function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
        list(JOIN ARGN " " command)
        message(FATAL_ERROR "${command}: ${status}")
    endif()
endfunction()

file(REMOVE_RECURSE ${WORK})
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
run(${CMAKE_COMMAND} -S ${SOURCE} -B ${WORK}/build -G ${GENERATOR} -D CMAKE_CXX_COMPILER=${CXX} "-DCMAKE_CXX_FLAGS=${FLAGS}"
    "-DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}" -D CMAKE_PREFIX_PATH=${WORK}/prefix)
run(${CMAKE_COMMAND} --build ${WORK}/build)
run(${WORK}/build/consumer)
run(${WORK}/build/consumer_compiled)
# The command that was installed finds the modules that were.
foreach(format IN ITEMS html docx)
    file(GLOB_RECURSE module ${WORK}/prefix/gongkai-${format}.so)
    if(module)
        run(${WORK}/prefix/bin/gongkai form 2021 --format ${format} -o ${WORK}/blank.${format})
        run(${WORK}/prefix/bin/gongkai parse ${WORK}/blank.${format} -o ${WORK}/blank.json)
    endif()
endforeach()
