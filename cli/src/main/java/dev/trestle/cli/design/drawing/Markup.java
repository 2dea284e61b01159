package dev.trestle.cli.design.drawing;

import dev.trestle.cli.item.AttributeText;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, and HTML that is XML as well. What it writes is well-formed, and texts are escaped. Used by one thread. */
public final class Markup {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** Begins a document. */
    public Markup() {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private Markup step(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes whatever is written", e);
        }
    }

    /** The declaration of an HTML document. */
    public Markup html() {
        return step(() -> xml.writeDTD("<!DOCTYPE html>")).line();
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn
     */
    public Markup open(String element, String... attributes) {
        return step(() -> xml.writeStartElement(element)).attributes(attributes);
    }

    /** An element without content. */
    public Markup empty(String element, String... attributes) {
        return step(() -> xml.writeEmptyElement(element)).attributes(attributes);
    }

    private Markup attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            String value = AttributeText.escaped(attributes[i + 1]);
            step(() -> xml.writeAttribute(name, value));
        }
        return this;
    }

    /** Text. What XML cannot hold, such as control characters, is shown by its number. */
    public Markup text(String content) {
        return step(() -> xml.writeCharacters(AttributeText.escaped(content)));
    }

    /** A style sheet, without any text of the user's. */
    public Markup style(String css) {
        return open("style").step(() -> xml.writeCharacters(css)).close();
    }

    /** Ends the element that began last. */
    public Markup close() {
        return step(xml::writeEndElement);
    }

    /** A line break between elements. */
    public Markup line() {
        return step(() -> xml.writeCharacters("\n"));
    }

    /** An element that holds text alone. */
    public Markup element(String element, String content, String... attributes) {
        return open(element, attributes).text(content).close();
    }

    /** All that was written. */
    public String end() {
        step(xml::writeEndDocument).step(xml::flush);
        return text + "\n";
    }
}
