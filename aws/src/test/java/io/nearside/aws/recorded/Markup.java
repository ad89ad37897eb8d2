package io.nearside.aws.recorded;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The XML of an answer: made readable, and changed at one text. */
final class Markup {
    private final Document document;

    private Markup(String text) {
        try {
            document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not XML: " + text, e);
        }
    }

    /**
     * A text in an answer.
     *
     * @param path the elements down to it, those with namesakes beside them numbered from 1
     * @param text what it says
     */
    record Leaf(String path, String text) {}

    static String indented(String text) {
        return new Markup(text).print("yes");
    }

    static List<Leaf> leaves(String text) {
        return new Markup(text)
                .leafElements().stream()
                        .map(leaf -> new Leaf(path(leaf), leaf.getTextContent()))
                        .toList();
    }

    /** The same answer, with another text in the place of this one, counted from 0. */
    static String changed(String text, int leaf, String other) {
        Markup markup = new Markup(text);
        markup.leafElements().get(leaf).setTextContent(other);
        return markup.print("no");
    }

    private List<Element> leafElements() {
        List<Element> leaves = new ArrayList<>();
        collect(document.getDocumentElement(), leaves);
        return leaves;
    }

    private static void collect(Element element, List<Element> leaves) {
        List<Element> children = children(element);
        children.forEach(child -> collect(child, leaves));
        if (children.isEmpty() && !element.getTextContent().isBlank()) {
            leaves.add(element);
        }
    }

    private static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static String path(Element element) {
        if (!(element.getParentNode() instanceof Element parent)) {
            return element.getTagName();
        }
        List<Element> namesakes = children(parent).stream()
                .filter(sibling -> sibling.getTagName().equals(element.getTagName()))
                .toList();
        String number = namesakes.size() == 1 ? "" : "[" + (namesakes.indexOf(element) + 1) + "]";
        return path(parent) + "/" + element.getTagName() + number;
    }

    private String print(String indent) {
        try {
            Transformer printer = TransformerFactory.newInstance().newTransformer();
            printer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            printer.setOutputProperty(OutputKeys.INDENT, indent);
            printer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
            StringWriter text = new StringWriter();
            printer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString().replace("\r\n", "\n").strip();
        } catch (TransformerException e) {
            throw new AssertionError(e);
        }
    }
}
