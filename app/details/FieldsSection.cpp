// SPDX-License-Identifier: MIT
#include "details/FieldsSection.h"

#include "details/FieldRow.h"
#include "theme/Tokens.h"
#include "widgets/WrappedLabel.h"

#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <span>

namespace PayRecipients {

namespace {

//! The fields below the reference: what every type has comes after what it has of its own.
QList<Field> shownFields()
{
    constexpr std::array ofEveryType{ Field::Nickname, Field::Note, Field::Location };
    QList<Field> fields;
    for (const Field field : recipientFields) {
        if (field != Field::Reference && std::find(ofEveryType.begin(), ofEveryType.end(), field) == ofEveryType.end())
            fields.append(field);
    }
    return fields + QList<Field>(ofEveryType.begin(), ofEveryType.end());
}

} // namespace

FieldsSection::FieldsSection(QWidget* parent)
    : DetailsSection(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Spacing::medium);
    for (const Field field : shownFields()) {
        auto* row = new FieldRow(field, this);
        row->hide();
        column->addWidget(row);
        m_rows.push_back(row);
        connect(row, &FieldRow::copyClicked, this, [this, field] { Q_EMIT copyClicked(field); });
        connect(row, &FieldRow::useToldClicked, this, [this, field] { Q_EMIT useToldClicked(field); });
    }
}

void FieldsSection::showRecipient(const Recipient& recipient, const Circumstances&)
{
    const auto type = recipient.type();
    const auto own = type ? fieldsOf(*type) : std::span<const Field>();
    for (FieldRow* row : m_rows) {
        const Field field = row->field();
        const bool inHeader = field == Field::Type || field == Field::Status;
        const bool ofType = std::find(own.begin(), own.end(), field) != own.end();
        const bool shown = inHeader ? recipient.differs(field) : ofType || recipient.has(field);
        if (shown)
            row->show(recipient);
        row->setVisible(shown);
    }
}

QList<QWidget*> FieldsSection::tabStops() const
{
    QList<QWidget*> stops;
    for (const FieldRow* row : m_rows)
        stops << row->copyButton() << row->useToldButton();
    return stops;
}

QList<QWidget*> FieldsSection::values() const
{
    QList<QWidget*> values;
    for (const FieldRow* row : m_rows)
        values << row->valueLabel();
    return values;
}

} // namespace PayRecipients
