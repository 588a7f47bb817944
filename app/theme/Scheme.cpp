// SPDX-License-Identifier: MIT
#include "theme/Scheme.h"

#include "theme/Colours.h"

namespace PayRecipients {

namespace {

struct Inks {
    QColor window;
    QColor base;
    QColor alternate;
    QColor button;
    QColor text;
    QColor placeholder;
    QColor disabled;
    QColor line; //!< between things, not around fields
    QColor highlight;
    QColor highlightedText;
    QColor link;
    QColor visited;
    QColor tip;
    QColor tipText;
};

Inks inksOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return { 0xf3f4f6U, 0xffffffU, 0xf8f9faU, 0xffffffU, 0x1b1f24U, 0x5b646eU, 0x8c939bU, 0xd5d9deU, 0x1f5fbfU,
            0xffffffU, 0x1a56b0U, 0x6b3fa0U, 0x262b31U, 0xf3f4f6U };
    case Scheme::Dark:
        return { 0x1d2025U, 0x15171bU, 0x1a1d21U, 0x2a2e35U, 0xe6e9edU, 0x9ba4aeU, 0x747c86U, 0x383e46U, 0x2c68c8U,
            0xffffffU, 0x8ab8ffU, 0xc4a6f5U, 0xe6e9edU, 0x1b1f24U };
    case Scheme::HighContrast:
        return { 0x000000U, 0x000000U, 0x000000U, 0x000000U, 0xffffffU, 0xffffffU, 0xa6a6a6U, 0xffffffU, 0xffd500U,
            0x000000U, 0x7fd4ffU, 0xe0b3ffU, 0x000000U, 0xffffffU };
    }
    return {};
}

} // namespace

QPalette paletteOf(Scheme scheme)
{
    const Inks inks = inksOf(scheme);
    QPalette palette;
    const auto set = [&palette](std::initializer_list<QPalette::ColorRole> roles, const QColor& ink) {
        for (const QPalette::ColorRole role : roles)
            palette.setColor(QPalette::All, role, ink);
    };
    set({ QPalette::Window }, inks.window);
    set({ QPalette::Base }, inks.base);
    set({ QPalette::AlternateBase }, inks.alternate);
    set({ QPalette::Button }, inks.button);
    set({ QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText }, inks.text);
    set({ QPalette::PlaceholderText }, inks.placeholder);
    set({ QPalette::Highlight }, inks.highlight);
    set({ QPalette::HighlightedText }, inks.highlightedText);
    set({ QPalette::Link }, inks.link);
    set({ QPalette::LinkVisited }, inks.visited);
    set({ QPalette::ToolTipBase }, inks.tip);
    set({ QPalette::ToolTipText }, inks.tipText);
    set({ QPalette::Light, QPalette::Midlight }, Colours::blend(inks.button, inks.base, 0.5F));
    set({ QPalette::Mid, QPalette::Dark }, inks.line);
    set({ QPalette::Shadow }, Colours::blend(inks.window, inks.text, scheme == Scheme::Light ? 0.5F : 0.0F));

    for (const QPalette::ColorRole role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
             QPalette::PlaceholderText, QPalette::Link, QPalette::LinkVisited })
        palette.setColor(QPalette::Disabled, role, inks.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, inks.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, inks.text);
    return palette;
}

} // namespace PayRecipients
