// SPDX-License-Identifier: MIT
//! Runs a fuzz target over every file of the folders that are named.
#include "FuzzTarget.h"

#include <QDir>
#include <QFile>

#include <cstdio>

int main(int argc, char** argv)
{
    int inputs = 0;
    for (int i = 1; i < argc; ++i) {
        const QDir folder(QFile::decodeName(argv[i]));
        for (const QString& name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            require(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            std::printf("%s\n", QFile::encodeName(name).constData());
            std::fflush(stdout); // names the input that ends the program
            LLVMFuzzerTestOneInput(
                reinterpret_cast<const uint8_t*>(bytes.constData()), static_cast<size_t>(bytes.size()));
            ++inputs;
        }
    }
    return inputs > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
