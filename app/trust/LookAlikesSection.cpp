// SPDX-License-Identifier: MIT
#include "trust/LookAlikesSection.h"

#include "details/DetailsParts.h"
#include "recipients/StatusMark.h"
#include "theme/Tokens.h"
#include "widgets/WrapLayout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostShown = 3;

} // namespace

LookAlikesSection::LookAlikesSection(QWidget* parent)
    : DetailsSection(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    hide();
}

void LookAlikesSection::setWarnings(const QList<LookAlikeWarning>& warnings)
{
    if (warnings == m_warnings)
        return;
    m_warnings = warnings;
    m_buttons.clear();
    if (m_content)
        m_content->deleteLater(); // one of its buttons may be what led here
    m_content = new QWidget(this);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Spacing::large);
    for (qsizetype i = 0; i < std::min(warnings.size(), mostShown); ++i)
        column->addWidget(makeWarning(warnings[i], static_cast<int>(i) + 1));
    m_column->addWidget(m_content);
    setVisible(!warnings.isEmpty());
}

QWidget* LookAlikesSection::makeWarning(const LookAlikeWarning& warning, int number)
{
    auto* content = new QWidget(m_content);
    auto* mark = new StatusMark(content);
    mark->setShape(StatusMark::Shape::Attention);
    auto* sentence = makeDetailsSentence(content);
    sentence->setText(warning.sentence);
    auto* compare
        = makeDetailsButton(tr("Compare them"), tr("Compare look-alikes %1").arg(number), u"recipients"_s, content);
    auto* dismiss
        = makeDetailsButton(tr("No danger…"), tr("No danger in look-alikes %1").arg(number), u"success"_s, content);
    auto* buttons = new WrapLayout;
    buttons->addWidget(compare);
    buttons->addWidget(dismiss);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Spacing::medium);
    column->addLayout(besideSentence(mark, sentence));
    column->addLayout(buttons);
    connect(
        compare, &QPushButton::clicked, this, [this, keys = warning.lookAlike.keys] { Q_EMIT compareClicked(keys); });
    connect(dismiss, &QPushButton::clicked, this,
        [this, lookAlike = warning.lookAlike] { Q_EMIT dismissClicked(lookAlike); });
    m_buttons << compare << dismiss;
    return content;
}

} // namespace PayRecipients
