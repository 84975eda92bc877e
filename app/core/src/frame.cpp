// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/frame.h>

namespace twinscope::core {

const Sample &Frame::at(ChannelIndex channel) const
{
    static const Sample nothing;
    return channel < values.size() ? values[channel] : nothing;
}

} // namespace twinscope::core
