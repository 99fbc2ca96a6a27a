package org.cohesioncyber.hub.charter.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown as a page shows it. HTML in it is shown as it was typed, pictures as their
 * words, and a link only if it leads to a web page or an address.
 */
final class Markdown {

	private static final Pattern SAFE = Pattern.compile("(?i)(https?://|mailto:).+");

	private static final Map<Class<? extends Node>, String> CLASSES = Map.of(Paragraph.class, "govuk-body",
			BulletList.class, "govuk-list govuk-list--bullet", OrderedList.class, "govuk-list govuk-list--number",
			Link.class, "govuk-link", Heading.class, "govuk-heading-s");

	private static final Parser PARSER = Parser.builder().build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
		.escapeHtml(true)
		.sanitizeUrls(true)
		.attributeProviderFactory(_ -> (node, _, attributes) -> {
			String name = CLASSES.get(node.getClass());
			if (name != null) {
				attributes.put("class", name);
			}
		})
		.build();

	private Markdown() {
	}

	/**
	 * The HTML of a text.
	 * @param top the level of its first headings on the page
	 */
	static Html html(String markdown, int top) {
		Node document = PARSER.parse(markdown);
		document.accept(new Tamer(top));
		return new Html(RENDERER.render(document));
	}

	/** What only this class makes, and templates may show as it is. */
	static final class Html {

		private final String html;

		private Html(String html) {
			this.html = html;
		}

		public String getSafeHtml() {
			return this.html;
		}

		public boolean isEmpty() {
			return this.html.isEmpty();
		}

	}

	/** Takes out what is not to be shown as it is. */
	private static final class Tamer extends AbstractVisitor {

		/** In the text of a clause headings begin with ###. */
		private static final int FIRST = 3;

		private final int top;

		Tamer(int top) {
			this.top = top;
		}

		@Override
		public void visit(Heading heading) {
			heading.setLevel(Math.min(6, this.top + Math.max(0, heading.getLevel() - FIRST)));
			visitChildren(heading);
		}

		@Override
		public void visit(Image image) {
			unwrap(image);
		}

		@Override
		public void visit(Link link) {
			visitChildren(link);
			if (!SAFE.matcher(link.getDestination()).matches()) {
				unwrap(link);
			}
		}

		private void unwrap(Node node) {
			List<Node> children = new ArrayList<>();
			for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
				children.add(child);
			}
			children.forEach(node::insertBefore);
			node.unlink();
			children.forEach(child -> child.accept(this));
		}

	}

}
