// SPDX-License-Identifier: MIT
//! The program's looks: what the person chose, or what the desktop has.
#pragma once

#include "theme/Scheme.h"
#include "theme/SystemScheme.h"

#include <QObject>

namespace PayRecipients {

//! Gives the application its style and its palette, and changes them live. One for the whole program, made right after
//! the QApplication and before any window.
class Appearance : public QObject {
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark, HighContrast };
    Q_ENUM(Choice)

    //! Shows what the desktop has, until a choice is set.
    explicit Appearance(QObject* parent = nullptr);

    Choice choice() const { return m_choice; }
    //! What is shown now.
    Scheme scheme() const { return m_scheme; }

    void setChoice(Choice choice);

Q_SIGNALS:
    //! New widgets have the new palette; those that are there get it at the next turn of the event loop.
    void changed(PayRecipients::Scheme scheme);

private:
    Scheme chosenScheme() const;
    void apply();

    SystemScheme m_system;
    Choice m_choice = Choice::System;
    Scheme m_scheme;
};

} // namespace PayRecipients
