// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stepcompactor.h"

#include <array>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

namespace demomodels {

namespace {

/// "#12 = DIRECTION('',(0.,0.,1.));" without its number and semicolon.
struct Entity
{
    int id;
    std::string text;
};

struct File
{
    std::string header; ///< up to and with "DATA;"
    std::vector<Entity> entities;
};

using Replacements = std::unordered_map<int, int>;

constexpr std::array shareable = {"DIRECTION(", "CARTESIAN_POINT(", "VECTOR(", "AXIS2_PLACEMENT_3D(", "LINE(",
                                  "PLANE("};

bool isShareable(const std::string &text)
{
    for (const char *type : shareable) {
        if (text.starts_with(type))
            return true;
    }
    return false;
}

File readStep(const std::filesystem::path &path)
{
    std::ifstream in(path);
    File file;
    std::string line;
    while (std::getline(in, line) && line != "DATA;")
        file.header += line + '\n';
    file.header += "DATA;\n";
    while (std::getline(in, line) && line != "ENDSEC;") {
        if (line.starts_with('#')) {
            const size_t equals = line.find('=');
            file.entities.push_back({std::stoi(line.substr(1)), line.substr(line.find_first_not_of(' ', equals + 1))});
        } else if (const size_t begin = line.find_first_not_of(' ');
                   begin != std::string::npos && !file.entities.empty()) {
            file.entities.back().text += line.substr(begin);
        }
    }
    if (!in || file.entities.empty())
        throw std::runtime_error(path.string() + " cannot be read back");
    for (Entity &entity : file.entities)
        entity.text.pop_back();
    return file;
}

std::string withReferences(const std::string &text, const Replacements &replacements)
{
    std::string result;
    for (size_t i = 0; i < text.size();) {
        result += text[i++];
        if (result.back() != '#')
            continue;
        size_t digits = 0;
        const int id = std::stoi(text.substr(i), &digits);
        const auto other = replacements.find(id);
        result += std::to_string(other == replacements.end() ? id : other->second);
        i += digits;
    }
    return result;
}

/// One round: what is equal now becomes one. Equal placements show only after their points have become one.
bool shareEqual(std::vector<Entity> &entities)
{
    Replacements replacements;
    std::map<std::string, int> known;
    std::erase_if(entities, [&](const Entity &entity) {
        if (!isShareable(entity.text))
            return false;
        const auto [first, isNew] = known.emplace(entity.text, entity.id);
        if (!isNew)
            replacements.emplace(entity.id, first->second);
        return !isNew;
    });
    if (replacements.empty())
        return false;
    for (Entity &entity : entities)
        entity.text = withReferences(entity.text, replacements);
    return true;
}

void writeStep(const File &file, const std::filesystem::path &path)
{
    std::ofstream out(path);
    out << file.header;
    for (const Entity &entity : file.entities)
        out << '#' << entity.id << '=' << entity.text << ";\n";
    out << "ENDSEC;\nEND-ISO-10303-21;\n";
    out.close();
    if (!out)
        throw std::runtime_error(path.string() + " cannot be written");
}

} // namespace

void compactStep(const std::filesystem::path &path)
{
    File file = readStep(path);
    while (shareEqual(file.entities)) {
    }
    writeStep(file, path);
}

} // namespace demomodels
