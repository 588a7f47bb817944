// SPDX-License-Identifier: MIT
#include "theme/Appearance.h"

#include "theme/HouseStyle.h"

#include <QApplication>

namespace PayRecipients {

Appearance::Appearance(QObject* parent)
    : QObject(parent)
    , m_scheme(m_system.scheme())
{
    QApplication::setStyle(new HouseStyle); // which the application owns
    QApplication::setPalette(paletteOf(m_scheme));
    connect(&m_system, &SystemScheme::changed, this, &Appearance::apply);
}

void Appearance::setChoice(Choice choice)
{
    m_choice = choice;
    apply();
}

Scheme Appearance::chosenScheme() const
{
    switch (m_choice) {
    case Choice::Light:
        return Scheme::Light;
    case Choice::Dark:
        return Scheme::Dark;
    case Choice::HighContrast:
        return Scheme::HighContrast;
    case Choice::System:
        break;
    }
    return m_system.scheme();
}

void Appearance::apply()
{
    const Scheme scheme = chosenScheme();
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    QApplication::setPalette(paletteOf(scheme));
    Q_EMIT changed(scheme);
}

} // namespace PayRecipients
