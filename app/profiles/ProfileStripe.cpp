// SPDX-License-Identifier: MIT
#include "profiles/ProfileStripe.h"

#include "profiles/Profile.h"
#include "theme/Tokens.h"
#include "widgets/ElidedLabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace PayRecipients {

namespace {

struct Look {
    QColor ground;
    QColor text; //!< at least 7 : 1 on the ground, whatever the palette around it
};

const Look sandboxLook{ QColor(0xf2, 0xb1, 0x3c), QColor(0x26, 0x1a, 0x00) };
const Look customLook{ QColor(0x4a, 0x3a, 0x8c), QColor(0xff, 0xff, 0xff) };

} // namespace

ProfileStripe::ProfileStripe(QWidget* parent)
    : QFrame(parent)
    , m_word(new QLabel(this))
    , m_sentence(new ElidedLabel(this))
{
    setAutoFillBackground(true);
    m_word->setTextFormat(Qt::PlainText);
    QFont bold = m_word->font();
    bold.setBold(true);
    m_word->setFont(bold);
    auto* layout = new QHBoxLayout(this);
    // NOLINTNEXTLINE(readability-suspicious-call-argument): the names are those of sizes, not of sides
    layout->setContentsMargins(Spacing::medium, Spacing::tight, Spacing::medium, Spacing::tight);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_word);
    layout->addWidget(m_sentence, 1);
    hide();
}

void ProfileStripe::showProfile(const Profile& profile, bool isDemo)
{
    if (profile.environment == Environment::Production)
        return showNone();
    const bool isSandbox = profile.environment == Environment::Sandbox;
    if (isDemo) {
        //: stands alone on a coloured band
        m_word->setText(tr("DEMO"));
        m_sentence->setText(tr("Everything happens on this computer: these references pay nobody."));
    } else if (isSandbox) {
        //: stands alone on a coloured band
        m_word->setText(tr("SANDBOX"));
        m_sentence->setText(tr("For trying things out: its references pay nobody."));
    } else {
        m_word->setText(profile.baseUrl.host());
        m_sentence->setText(tr("This service has an address of its own. It is not Kopo Kopo's Production."));
    }
    const Look& look = isSandbox ? sandboxLook : customLook;
    QPalette colours;
    colours.setColor(QPalette::Window, look.ground);
    colours.setColor(QPalette::WindowText, look.text);
    setPalette(colours);
    show();
}

void ProfileStripe::showNone()
{
    hide();
}

} // namespace PayRecipients
