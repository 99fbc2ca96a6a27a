package org.cohesioncyber.hub.documents;

import java.util.ArrayList;
import java.util.List;

import com.openhtmltopdf.extend.FSDOMMutator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Completes a document: its style, its bookmarks from its headings, the names of its
 * links.
 */
record DocumentHead(String style) implements FSDOMMutator {

	private static final List<String> HEADINGS = List.of("h1", "h2", "h3");

	@Override
	public void mutateDocument(Document document) {
		Node head = document.getElementsByTagName("head").item(0);
		Element css = document.createElement("style");
		css.setAttribute("type", "text/css");
		css.setTextContent(this.style);
		head.appendChild(css);
		head.appendChild(bookmarks(document));
		nameLinks(document);
	}

	/** A link is announced by its title; what has none is announced by its words. */
	private static void nameLinks(Document document) {
		NodeList links = document.getElementsByTagName("a");
		for (int at = 0; at < links.getLength(); at++) {
			if (links.item(at) instanceof Element link && link.getAttribute("title").isEmpty()) {
				link.setAttribute("title", link.getTextContent());
			}
		}
	}

	private static Element bookmarks(Document document) {
		Element bookmarks = document.createElement("bookmarks");
		List<Element> open = new ArrayList<>(List.of(bookmarks));
		int number = 0;
		for (Element heading : headings(document)) {
			number++;
			if (heading.getAttribute("id").isEmpty()) {
				heading.setAttribute("id", "bookmark-" + number);
			}
			Element bookmark = document.createElement("bookmark");
			bookmark.setAttribute("name", heading.getTextContent().strip().replaceAll("\\s+", " "));
			bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
			int depth = Math.min(HEADINGS.indexOf(heading.getTagName()), open.size() - 1);
			open.subList(depth + 1, open.size()).clear();
			open.getLast().appendChild(bookmark);
			open.add(bookmark);
		}
		return bookmarks;
	}

	private static List<Element> headings(Document document) {
		List<Element> headings = new ArrayList<>();
		NodeList all = document.getElementsByTagName("*");
		for (int at = 0; at < all.getLength(); at++) {
			if (all.item(at) instanceof Element element && HEADINGS.contains(element.getTagName())) {
				headings.add(element);
			}
		}
		return headings;
	}

}
