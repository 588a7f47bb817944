// SPDX-License-Identifier: MIT
//! Asks by which way the internet is reached.
#pragma once

#include "preferences/ProxyChoice.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace PayRecipients {

class ProblemLine;

//! Tells a choice as soon as it is complete, and says what a choice still lacks.
class ProxyFields : public QWidget {
    Q_OBJECT

public:
    explicit ProxyFields(const ProxyChoice& choice, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const PayRecipients::ProxyChoice& choice);

private:
    void edited();
    ProxyChoice choice() const;

    QComboBox* m_kind;
    QWidget* m_address;
    QLineEdit* m_host;
    QSpinBox* m_port;
    ProblemLine* m_problem;
};

} // namespace PayRecipients
