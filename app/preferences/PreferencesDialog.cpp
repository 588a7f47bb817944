// SPDX-License-Identifier: MIT
#include "preferences/PreferencesDialog.h"

#include "Translations.h"
#include "preferences/Preferences.h"
#include "preferences/ProxyFields.h"
#include "widgets/FormGrid.h"
#include "widgets/MutedLabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QVBoxLayout>

#include <algorithm>

namespace PayRecipients {

namespace {

MutedLabel* remark(const QString& text, QWidget* parent)
{
    auto* label = new MutedLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

PreferencesDialog::PreferencesDialog(Preferences& preferences, QWidget* parent)
    : GrowingDialog(parent)
{
    setWindowTitle(tr("Preferences"));
    auto* form = new FormGrid(this);

    auto* language = new QComboBox(form);
    language->addItem(tr("As this computer is set up"), QString());
    for (const QString& code : Translations::languages())
        language->addItem(Translations::nameOf(code), code);
    language->setCurrentIndex(std::max(0, language->findData(preferences.language())));
    language->setAccessibleName(tr("Language"));
    language->setAccessibleDescription(tr("Language"));
    connect(language, &QComboBox::activated, &preferences,
        [language, &preferences] { preferences.setLanguage(language->currentData().toString()); });
    form->addRow(tr("&Language"), language);

    auto* theme = new QComboBox(form);
    theme->addItem(tr("As this computer is set up"), static_cast<int>(Preferences::Theme::System));
    theme->addItem(tr("Light"), static_cast<int>(Preferences::Theme::Light));
    theme->addItem(tr("Dark"), static_cast<int>(Preferences::Theme::Dark));
    theme->addItem(tr("High contrast"), static_cast<int>(Preferences::Theme::HighContrast));
    theme->setCurrentIndex(theme->findData(static_cast<int>(preferences.theme())));
    theme->setAccessibleName(tr("Colours"));
    theme->setAccessibleDescription(tr("Colours"));
    connect(theme, &QComboBox::activated, &preferences,
        [theme, &preferences] { preferences.setTheme(static_cast<Preferences::Theme>(theme->currentData().toInt())); });
    form->addRow(tr("&Colours"), theme);

    auto* refresh = new QCheckBox(tr("&Refresh when a book opens"), form);
    refresh->setChecked(preferences.refreshesOnStart());
    connect(refresh, &QCheckBox::toggled, &preferences, &Preferences::setRefreshesOnStart);
    form->addRow(tr("On start"), refresh);
    form->addRow(remark(tr("Asks Kopo Kopo for every recipient, once you are signed in. Without it, press F5 when you "
                           "want to know what is new."),
        form));

    auto* proxy = new ProxyFields(preferences.proxy(), form);
    connect(proxy, &ProxyFields::chosen, &preferences, &Preferences::setProxy);
    form->addRow(tr("&Proxy"), proxy);
    form->addRow(remark(tr("The way out of your company's network. Leave it as it is unless Kopo Kopo cannot be "
                           "reached."),
        form));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(form);
    layout->addStretch();
    layout->addWidget(remark(tr("What you change here counts at once."), this));
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
}

} // namespace PayRecipients
