# Short names for the scripts of package.json.
.PHONY: start test dev verify clean

start test dev:
	npm run $@

verify:
	npx pnpm verify

clean:
	npx pnpm run clean
