// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// twinscope-demo-models FOLDER: writes the demo plant's CAD files and their README.md into FOLDER.

#include "inventory.h"

#include <Message.hxx>
#include <Message_Messenger.hxx>
#include <Standard_Failure.hxx>

#include <cstdlib>
#include <fstream>
#include <iostream>

using namespace demomodels;

namespace {

void generate(const std::filesystem::path &folder)
{
    std::filesystem::create_directories(folder);
    Inventory inventory;
    for (const Entry &entry : catalogue()) {
        const Equipment equipment = entry.make();
        const Written written = writeModel(entry, equipment, folder);
        inventory.add(equipment, written);
        std::cout << written.file << ": " << written.triangles << " triangles, " << written.bytes / 1024 << " KiB\n";
    }
    std::ofstream readme(folder / "README.md");
    inventory.write(readme);
    std::cout << inventory.bytes() / 1024 << " KiB in all\n";
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::cerr << "Usage: twinscope-demo-models FOLDER\n";
        return 2;
    }
    Message::DefaultMessenger()->ChangePrinters().Clear();
    try {
        generate(argv[1]);
    } catch (const Standard_Failure &failure) {
        std::cerr << "OpenCASCADE: " << failure.GetMessageString() << '\n';
        return EXIT_FAILURE;
    } catch (const std::exception &e) {
        std::cerr << e.what() << '\n';
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
