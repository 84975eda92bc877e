<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>alarms</name>
    <message numerus="yes">
        <source>%n damaged lines</source>
        <translation>
            <numerusform>%n damaged line</numerusform>
            <numerusform>%n damaged lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The alarm journal can be written again. It lacks %n changes, which were too many to be kept.</source>
        <translation>
            <numerusform>The alarm journal can be written again. It lacks %n change, which there was no room to keep.</numerusform>
            <numerusform>The alarm journal can be written again. It lacks %n changes, which were too many to be kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>%n fault(s) found.</source>
        <translation>
            <numerusform>%n fault found.</numerusform>
            <numerusform>%n faults found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out: wrong number of fields or no time.</source>
        <translation>
            <numerusform>%n row was left out: wrong number of fields or no time.</numerusform>
            <numerusform>%n rows were left out: wrong number of fields or no time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>session</name>
    <message numerus="yes">
        <source>The clock of this computer was set forward by %n minutes. Values that bring no time of their own are recorded with the new time: check the computer&apos;s time service.</source>
        <translation>
            <numerusform>The clock of this computer was set forward by %n minute. Values that bring no time of their own are recorded with the new time: check the computer&apos;s time service.</numerusform>
            <numerusform>The clock of this computer was set forward by %n minutes. Values that bring no time of their own are recorded with the new time: check the computer&apos;s time service.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer was set back by %n minutes. Values that bring no time of their own are recorded with the new time: check the computer&apos;s time service.</source>
        <translation>
            <numerusform>The clock of this computer was set back by %n minute. Values that bring no time of their own are recorded with the new time: check the computer&apos;s time service.</numerusform>
            <numerusform>The clock of this computer was set back by %n minutes. Values that bring no time of their own are recorded with the new time: check the computer&apos;s time service.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telemetry</name>
    <message numerus="yes">
        <source>The history refused %n samples for good; they are lost. %1</source>
        <translation>
            <numerusform>The history refused %n sample for good; it is lost. %1</numerusform>
            <numerusform>The history refused %n samples for good; they are lost. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n samples could not be written to the history before the end and are lost. Look at the messages before this one for the reason.</source>
        <translation>
            <numerusform>%n sample could not be written to the history before the end and is lost. Look at the messages before this one for the reason.</numerusform>
            <numerusform>%n samples could not be written to the history before the end and are lost. Look at the messages before this one for the reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The queue has room again. %n samples in between are missing from the history.</source>
        <translation>
            <numerusform>The queue has room again. %n sample in between is missing from the history.</numerusform>
            <numerusform>The queue has room again. %n samples in between are missing from the history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many payloads could not be used to list each: %n more since the list stopped. The channel table shows which channels are bad.</source>
        <translation>
            <numerusform>Too many payloads could not be used to list each: %n more since the list stopped. The channel table shows which channels are bad.</numerusform>
            <numerusform>Too many payloads could not be used to list each: %n more since the list stopped. The channel table shows which channels are bad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more of this channel since it was last told</source>
        <translation>
            <numerusform>%n more of this channel since it was last told</numerusform>
            <numerusform>%n more of this channel since it was last told</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinscope::predict::BackTestPage</name>
    <message numerus="yes">
        <source>All %n run(s)</source>
        <translation>
            <numerusform>The %n run</numerusform>
            <numerusform>All %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinscope::predict::FileForm</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinscope::predict::ServiceForm</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::AddModelDialog</name>
    <message numerus="yes">
        <source>%n asset(s) will be added. Undo takes them away again.</source>
        <translation>
            <numerusform>%n asset will be added. Undo takes it away again.</numerusform>
            <numerusform>%n assets will be added. Undo takes them away again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::AssetCard</name>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n alarm</numerusform>
            <numerusform>%n alarms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::AssetTreeModel</name>
    <message numerus="yes">
        <source>%n alarm(s) at or below this asset; the worst has priority %1</source>
        <translation>
            <numerusform>%n alarm at or below this asset; it has priority %1</numerusform>
            <numerusform>%n alarms at or below this asset; the worst has priority %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::DiscoveryDialog</name>
    <message numerus="yes">
        <source>Add %n channel(s)</source>
        <translation>
            <numerusform>Add %n channel</numerusform>
            <numerusform>Add %n channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n channel(s)</source>
        <translation>
            <numerusform>add %n channel</numerusform>
            <numerusform>add %n channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) were added. Undo takes them away again.</source>
        <translation>
            <numerusform>%n channel was added. Undo takes it away again.</numerusform>
            <numerusform>%n channels were added. Undo takes them away again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::LogModel</name>
    <message numerus="yes">
        <source>%1 (and %n more time(s))</source>
        <translation>
            <numerusform>%1 (and once more)</numerusform>
            <numerusform>%1 (and %n more times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::MainWindow</name>
    <message numerus="yes">
        <source>The project file has %n faults; what is sound is shown. The first: %1</source>
        <translation>
            <numerusform>The project file has %n fault; what is sound is shown. The first: %1</numerusform>
            <numerusform>The project file has %n faults; what is sound is shown. The first: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::PaletteModel</name>
    <message numerus="yes">
        <source>%n assets</source>
        <translation>
            <numerusform>%n asset</numerusform>
            <numerusform>%n assets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>whatif</name>
    <message numerus="yes">
        <source>%n value(s) of the parameter sets fit nothing in the system and are left out: %1.</source>
        <translation>
            <numerusform>%n value of the parameter sets fits nothing in the system and is left out: %1.</numerusform>
            <numerusform>%n values of the parameter sets fit nothing in the system and are left out: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workbench</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
