// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importercontract.h"
#include "occtimporter.h"

namespace twinscope::test {

namespace {

ImporterSubject subject()
{
    const auto file = [](const char *name) { return QStringLiteral("cad/") + QLatin1String(name); };
    ImporterSubject subject;
    subject.make = [] { return std::make_unique<occt::OcctImporter>(); };
    subject.sound = {file("cax_if_occt_import_js/cax-if/as1-oc-214.stp"),
                     file("cax_if_occt_import_js/cax-if/as1_pe_203.stp"),
                     file("cax_if_occt_import_js/cax-if/s1-c5-214/s1-c5-214.stp"),
                     file("nist_ctc/nist_ctc_02_asme1_ap242-e2.stp"),
                     file("cax_if_occt_import_js/conical-surface/conical-surface.step"),
                     file("cax_if_occt_import_js/cube-10x10mm/Cube 10x10.igs"),
                     file("occt/bearing.iges"),
                     file("occt/Motor-c.brep")};
    subject.broken = {file("odd/stepcode/comments.p21"),
                      file("odd/stepcode/missing_and_required.p21"),
                      file("odd/stepcode/select_segfault_2.stp"),
                      file("odd/stepcode/select_segfault_210e3.stp"),
                      file("odd/stepcode/test_array_bounds.p21"),
                      file("odd/stepcode/test_array_bounds_FAIL1.p21"),
                      file("odd/stepcode/test_inherit_inverse.p21"),
                      file("odd/stepcode/test_inverse_attr.p21")};
    subject.scalable = file("cax_if_occt_import_js/cax-if/as1-oc-214.stp");
    return subject;
}

} // namespace

INSTANTIATE_TEST_SUITE_P(Occt, ImporterContract, testing::Values(subject()));

} // namespace twinscope::test
