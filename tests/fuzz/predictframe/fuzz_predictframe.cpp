// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzfile.h"

#include "frame/framereader.h"
#include "prognosis/fleet.h"

namespace twinscope::test {

std::vector<QByteArray> fuzzSeeds()
{
    return {"time,a [bar],b\n2020-03-09T10:14:33Z,1.5,2\n2020-03-09T10:14:34Z,,NA\n",
            "unit;time [h];p (bar)\n1;0;1,5\n1;1;1,6\n2;0;nan\n",
            "1 1 0.5 100\n1 2 0.6 101\n2 1 0.5 99\n",
            "datetime;x;anomaly\n2020-03-09 10:14:33;1;0\n2020-03-09 10:14:33;1;1\n",
            "a,a\n1,2\n",
            "\xEF\xBB\xBFt\ta\n0\t1e308\n0.1\t-1e-320\n"};
}

void fuzzOne(const QByteArray &input)
{
    const QString path = fuzzFile(input, "fuzz.csv");
    const auto frame = predict::readFrame(path);
    if (!frame)
        return fuzzExpect(!frame.error().sentence.isEmpty(), "a refusal without a sentence");
    fuzzExpect(frame->values.cols() == frame->columns.size(), "columns without names");
    fuzzExpect(frame->units.size() == frame->columns.size(), "columns without units");
    const size_t moments = frame->time.moments.size(), numbers = frame->time.numbers.size();
    fuzzExpect(moments == 0 || moments == size_t(frame->rows()), "not every row has a moment");
    fuzzExpect(numbers == 0 || numbers == size_t(frame->rows()), "not every row has a number for its time");
    for (const predict::TextColumn &text : frame->texts)
        fuzzExpect(text.values.size() == frame->rows(), "a column of words of another length");
    if (frame->columns.isEmpty())
        return;
    const auto fleet = predict::toFleet(*frame, {frame->columns.front(), frame->columns.back(), {}, {}});
    fuzzExpect(!fleet || fleet->rows() == frame->rows(), "a fleet has lost rows");
}

} // namespace twinscope::test
