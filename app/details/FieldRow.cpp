// SPDX-License-Identifier: MIT
#include "details/FieldRow.h"

#include "recipients/UncheckedChanges.h"
#include "text/FieldText.h"
#include "theme/SymbolicIcon.h"
#include "theme/Tokens.h"
#include "widgets/MutedLabel.h"
#include "widgets/WrappedLabel.h"

#include <QGridLayout>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace PayRecipients {

FieldRow::FieldRow(Field field, QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_value(new WrappedLabel(this))
    , m_difference(new WrappedLabel(this))
    , m_copy(new QToolButton(this))
    , m_useTold(makeUseToldButton(field, this))
{
    auto* name = new MutedLabel(fieldName(field), this);

    for (WrappedLabel* label : { m_value, m_difference }) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        // The Tab key goes from copy button to copy button; a stop at each text between would double the way.
        label->setFocusPolicy(Qt::ClickFocus);
        // Right-to-left values stand in the column of the others, their letters in their own order.
        label->setAlignment(
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter) | Qt::AlignAbsolute);
    }
    m_difference->hide();

    m_copy->setAutoRaise(true);
    m_copy->setIcon(symbolicIcon(u"copy"_s));
    m_copy->setAccessibleName(copyFieldText(field));
    m_copy->setToolTip(copyFieldText(field));
    m_copy->setFocusPolicy(Qt::StrongFocus);
    connect(m_copy, &QToolButton::clicked, this, &FieldRow::copyClicked);
    connect(m_useTold, &QToolButton::clicked, this, &FieldRow::useToldClicked);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(Spacing::tight);
    grid->setColumnStretch(0, 1);
    grid->addWidget(name, 0, 0);
    grid->addWidget(m_value, 1, 0);
    grid->addWidget(m_copy, 0, 1, 2, 1, Qt::AlignVCenter);
    grid->addWidget(m_difference, 2, 0, 1, 2);
    grid->addWidget(m_useTold, 3, 0, 1, 2, Qt::AlignLeading);
}

void FieldRow::show(const Recipient& recipient)
{
    const bool known = recipient.has(m_field);
    // What nobody has checked leaves by the guarded ways only.
    const auto selectable = needsCheck(recipient) ? Qt::TextInteractionFlags(Qt::NoTextInteraction)
                                                  : Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard;
    for (WrappedLabel* label : { m_value, m_difference }) {
        if (label->textInteractionFlags() != selectable) {
            label->setTextInteractionFlags(selectable);
            label->setFocusPolicy(Qt::ClickFocus); // which the flags have changed
        }
    }
    m_value->setText(known ? displayText(recipient, m_field) : tr("—", "no value"));
    m_copy->setEnabled(known);
    const QString difference = differenceText(recipient, m_field);
    m_difference->setText(difference);
    m_difference->setVisible(!difference.isEmpty());
    m_useTold->setVisible(!difference.isEmpty());
}

QToolButton* makeUseToldButton(Field field, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(FieldRow::tr("Use the other"));
    button->setAccessibleName(FieldRow::tr("Use the other: %1").arg(fieldName(field)));
    button->setToolTip(
        FieldRow::tr("Drops what was entered by hand, so that what the source says is shown and copied"));
    button->setFocusPolicy(Qt::StrongFocus);
    button->hide();
    return button;
}

QString differenceText(const Recipient& recipient, Field field)
{
    if (!recipient.differs(field))
        return {};
    const QString typed = displayText(field, recipient.value(field, Layer::Typed).value_or(QString()));
    const QString told = displayText(field, recipient.value(field, Layer::Told).value_or(QString()));
    switch (recipient.toldBy().value_or(Source::Service)) {
    case Source::Service:
        return FieldRow::tr("By hand: %1 · Kopo Kopo says %2").arg(typed, told);
    case Source::Import:
        return FieldRow::tr("By hand: %1 · an import says %2").arg(typed, told);
    case Source::Payment:
        return FieldRow::tr("By hand: %1 · a payment says %2").arg(typed, told);
    case Source::SharedBook:
        return FieldRow::tr("By hand: %1 · a shared book says %2").arg(typed, told);
    case Source::Person:
        break;
    }
    return FieldRow::tr("By hand: %1 · before, it was %2").arg(typed, told);
}

} // namespace PayRecipients
