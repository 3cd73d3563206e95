# 核验一份 report.json：python3 verify.py report.json（不需要安装任何东西；相符退出码为 0，不符为 1）
# Recomputes the SHA-256 of a report: everything but publication, as RFC 8785 canonical JSON.
import hashlib
import json
import sys


def ordered(value):
    if isinstance(value, list):
        return [ordered(each) for each in value]
    if isinstance(value, dict):  # by UTF-16 code units, as RFC 8785 wants it
        return {key: ordered(value[key]) for key in sorted(value, key=lambda k: k.encode("utf-16-be"))}
    return value


content = json.load(open(sys.argv[1], encoding="utf-8"))
published = content.pop("publication")["sha256"]
text = json.dumps(ordered(content), ensure_ascii=False, separators=(",", ":"))
computed = hashlib.sha256(text.encode()).hexdigest()
print(f"{'有效' if computed == published else '无效'}：计算得 {computed}，公布的是 {published}")
sys.exit(computed != published)
