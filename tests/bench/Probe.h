// SPDX-License-Identifier: MIT
//! Looks on from within any Qt program, unchanged, and writes down when things happened.
#pragma once

#include <QFile>
#include <QObject>
#include <QtGui/qgenericplugin.h>

namespace PayRecipients {

//! Loaded by `QT_QPA_GENERIC_PLUGINS=probe`. Appends lines to the file that $PAY_RECIPIENTS_PROBE names, each with a
//! word and a time of the monotonic clock in nanoseconds:
//!  - `frame TIME`: a window was painted for the first time;
//!  - `list TIME`: a list with at least $PAY_RECIPIENTS_PROBE_ROWS rows was painted for the first time.
//! After the word $PAY_RECIPIENTS_PROBE_LAST the program is made to quit, as a person would: one that is killed leaves
//! locks and logs behind that the next start has to deal with. With $PAY_RECIPIENTS_PROBE_STILL no text cursor blinks,
//! which Qt's does twice a second in a window that is active.
class Probe : public QObject {
    Q_OBJECT

public:
    Probe(const QString& path, int rows);
    ~Probe() override;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void write(const char* word);
    void look(QObject* painted);

    QFile m_file;
    int m_rows;
    bool m_sawFrame = false;
    bool m_sawList = false;
};

class ProbePlugin : public QGenericPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "probe.json")

public:
    QObject* create(const QString& key, const QString& specification) override;
};

} // namespace PayRecipients
