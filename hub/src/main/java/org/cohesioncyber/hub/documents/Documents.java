package org.cohesioncyber.hub.documents;

import java.util.Locale;
import java.util.Map;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Makes documents from templates: PDF that people keep, print and have read out (PDF/UA-1
 * and PDF/A-2a: tagged, with language, title, bookmarks and all fonts inside).
 */
@Component
public class Documents {

	private final ISpringWebFluxTemplateEngine templates;

	private final ApplicationContext beans;

	private final PdfPress press;

	Documents(ISpringWebFluxTemplateEngine templates, ApplicationContext beans) {
		this.templates = templates;
		this.beans = beans;
		this.press = new PdfPress();
	}

	/**
	 * A document as PDF.
	 * @param template its name, such as {@code charter/certificate}; it is well-formed
	 * XML and stands in {@code documents/layout}
	 * @param locale the language of its words
	 * @param content what the template reads
	 */
	public byte[] pdf(String template, Locale locale, Map<String, ?> content) {
		Context context = new Context(locale);
		content.forEach(context::setVariable);
		// With it the templates of documents reach beans as those of pages do.
		context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
				new ThymeleafEvaluationContext(this.beans, null));
		return this.press.print(this.templates.process(template, context));
	}

}
