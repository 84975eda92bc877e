<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cs_CZ">
<context>
    <name>heartbeat::BeatPanel</name>
    <message>
        <source>Select a channel whose source has the type “heartbeat”.</source>
        <translation>Vyberte kanál, jehož zdroj má typ „heartbeat“.</translation>
    </message>
    <message>
        <source>%1 beats</source>
        <translation>tepů: %1</translation>
    </message>
</context>
</TS>
