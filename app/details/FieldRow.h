// SPDX-License-Identifier: MIT
//! One field of a recipient in the detail pane: its name, its value and the button that copies it.
#pragma once

#include "recipients/Recipient.h"

#include <QWidget>

class QToolButton;

namespace PayRecipients {

class WrappedLabel;

//! Made once for each field and then only filled, so that a refresh neither flickers nor moves the focus.
class FieldRow : public QWidget {
    Q_OBJECT

public:
    explicit FieldRow(Field field, QWidget* parent = nullptr);

    Field field() const { return m_field; }
    WrappedLabel* valueLabel() const { return m_value; }
    QToolButton* copyButton() const { return m_copy; }
    QToolButton* useToldButton() const { return m_useTold; }

    //! Shows the field's value; where a person and a source differ, both.
    void show(const Recipient& recipient);

Q_SIGNALS:
    void copyClicked();
    //! What the source says is to be shown instead of what the person typed.
    void useToldClicked();

private:
    Field m_field;
    WrappedLabel* m_value = nullptr;
    WrappedLabel* m_difference = nullptr;
    QToolButton* m_copy = nullptr;
    QToolButton* m_useTold = nullptr;
};

//! A small button that drops what the person typed of a field.
QToolButton* makeUseToldButton(Field field, QWidget* parent);

//! "By hand: … · Kopo Kopo says …", for a field in which the two layers differ; else nothing.
QString differenceText(const Recipient& recipient, Field field);

} // namespace PayRecipients
